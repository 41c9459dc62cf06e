/**
 * Servers and flavors of the register as rows, how new rows are made, and the search for them.
 * Belongs here: statements and entities. Does not: how an answer shows them.
 */
package dev.placard.register.db;
