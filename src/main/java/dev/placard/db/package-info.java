/**
 * Nova's tables: the entities, the queries on them, and the migrations that make them where there is no Nova.
 * Belongs here: what a row is and how it is found. Does not: what may be written, and by whom.
 */
package dev.placard.db;
