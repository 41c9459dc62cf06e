/**
 * What happens before the first request: all options are read and checked, and the table of operations is put together. The only package
 * that knows every other one.
 * Belongs here: the list of all options, their check, the command that prints them. Does not: anything a request needs.
 */
package dev.placard.start;
