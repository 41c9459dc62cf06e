/**
 * What was changed, by whom, from which value to which: the record of every change of metadata, written with the change itself.
 * Belongs here: what a record says, how long it is kept. Does not: HTTP, what a change may do.
 */
package dev.placard.events;
