/**
 * Requests nobody would send, made by chance and sent as they are. Belongs here: making them, sending them, and what no answer
 * may be, whatever was asked. Does not: what the right answer is.
 */
package dev.placard.fuzz;
