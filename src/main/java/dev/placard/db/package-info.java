/**
 * The statements on a server and its items, and what happens to the databases before the first request.
 * Belongs here: how a row is found, locked and written. Does not: what a row is ({@code db.entity}), in which cell it is ({@code
 * db.cells}), what may be written, and by whom.
 */
package dev.placard.db;
