/**
 * Keystone: its options, the connection to it, what it says of tokens, and what is remembered of that.
 * Belongs here: keystonemiddleware's auth_token and what it uses of keystoneauth. Does not: HTTP of our own callers.
 */
package dev.placard.identity.keystone;
