/**
 * Where a server is: Nova's API database, its cells, cell0, and the connection to the cell in which a call works.
 * Ids of servers are in lower case, where nothing else is said.
 * Belongs here: what {@code nova_api} says. Does not: what is in a cell.
 */
package dev.placard.db.cells;
