/**
 * Runs the conformance table, {@code src/test/resources/conformance/*.yaml}: what a correct answer is, in gabbi's
 * format, so that gabbi-run can ask a real Nova the very same rows.
 * Belongs here: the part of gabbi the table uses. Does not: anything that knows Placard's classes.
 */
package dev.placard.conformance;
