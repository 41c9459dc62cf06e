/**
 * What every other room stands on: who calls, what can be refused, what an operator can set. It knows no other room.
 * Belongs here: values without behaviour of one room. Does not: anything that reads a token, a policy or a table.
 */
package dev.placard.ground;
