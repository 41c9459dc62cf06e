/**
 * Nova's metadata operations: what may be written, and the transaction that writes it.
 * Belongs here: the six verbs, the state of a server, the quota, the repetition of a failed transaction.
 * Does not: HTTP, who calls, how a row is found.
 */
package dev.placard.compute;
