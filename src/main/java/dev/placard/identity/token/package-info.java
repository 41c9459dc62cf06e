/**
 * What the sources of identity have in common: the tokens a request shows, and who says whose they are.
 * Belongs here: what Keystone and the token file both need. Does not: either of them.
 */
package dev.placard.identity.token;
