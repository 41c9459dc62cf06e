/**
 * What a failure of a database means, and reading again after one.
 * Belongs here: what holds for every statement. Does not: any table.
 */
package dev.placard.db.sql;
