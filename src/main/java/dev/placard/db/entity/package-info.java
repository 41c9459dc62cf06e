/**
 * Rows of Nova's tables {@code instances} and {@code instance_metadata} as entities, and what is read of them.
 * Belongs here: a row's own rules. Does not: statements, which are in {@code db}.
 */
package dev.placard.db.entity;
