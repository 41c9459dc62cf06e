/**
 * What an operator sees of a running Placard: whether it is ready, what it counts, its line for each request.
 * Belongs here: what reports on the other packages. Does not: anything another package needs.
 */
package dev.placard.ops;
