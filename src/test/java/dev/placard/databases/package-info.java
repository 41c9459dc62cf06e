/**
 * Placard on real database servers: on tables of its own and on Nova's, on MariaDB and on PostgreSQL. What must hold on
 * both is written once and run on each. Belongs here: what depends on the database. Does not: what many clients do to each
 * other.
 */
package dev.placard.databases;
