/**
 * Who calls: the authentication mechanism and the identity store of Jakarta Security, the answers a caller without a valid token gets,
 * and the choice between Keystone and a token file.
 * Belongs here: what stands between a request and its {@link dev.placard.core.Caller}. Does not: what the caller may do, which the
 * policy says.
 */
package dev.placard.identity;
