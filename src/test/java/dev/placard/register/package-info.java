/**
 * The server register over HTTP and in its tables, on each database Placard makes tables for. Belongs here: what clients and the rows say.
 * Does not: starting servers, and the words of bodies and queries, which units of the package {@code api} know.
 */
package dev.placard.register;
