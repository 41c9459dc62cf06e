/**
 * What Placard's answers look like on the wire, whoever writes them: JSON as Python prints it, webob's bare errors,
 * request ids, and which part of Nova's pipeline a URL belongs to. The token check and the resources both stand on it.
 * Belongs here: text and bytes. Does not: anything that knows a server, a policy or a token.
 */
package dev.placard.wire;
