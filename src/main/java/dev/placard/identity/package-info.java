/**
 * Who calls: from the tokens of a request to a {@link dev.placard.ground.Caller}, by Keystone or by a token file.
 * Belongs here: everything that reads a token. Does not: what the caller may do, which the policy says.
 */
package dev.placard.identity;
