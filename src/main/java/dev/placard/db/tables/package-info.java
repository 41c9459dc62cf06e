/**
 * Which tables there are: Placard's own with their migrations, and the check that Nova's are as expected.
 * Belongs here: names of tables and columns. Does not: rows.
 */
package dev.placard.db.tables;
