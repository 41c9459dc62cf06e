/**
 * What every other package stands on: who calls, what can be refused and in which words of Nova's, ids, and small things of plain Java
 * that more than one package needs. It uses no other package.
 * Belongs here: values and plain classes without an option. Does not: anything that reads an option, a token, a policy or a table.
 */
package dev.placard.core;
