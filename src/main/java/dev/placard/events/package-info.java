/**
 * What was changed, by whom, from which value to which: the record of every change of metadata, written with the change itself;
 * and how others are told of it after its commit, in the order of the changes.
 * Belongs here: what a record says, how long it is kept, to whom and how it is handed on. Does not: requests, what a change may do.
 */
package dev.placard.events;
