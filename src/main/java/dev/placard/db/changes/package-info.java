/**
 * The rows of recorded changes, and their order for the feed of events.
 * Ids of servers are in lower case.
 * Belongs here: statements on Placard's own tables of changes. Does not: what a record says, see {@code events}.
 */
package dev.placard.db.changes;
