/**
 * The token file, for a Placard without Keystone, and the example callers of a Placard without either.
 * Belongs here: reading and watching that file. Does not: the choice of the source.
 */
package dev.placard.identity.tokenfile;
