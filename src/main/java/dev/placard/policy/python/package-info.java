/**
 * As much of Python as the left side of a policy check may hold: {@code ast.literal_eval} of Python 3.11, and whether what is
 * no literal is an expression at all. Belongs here: the grammar and the values. Does not: what a check makes of them.
 */
package dev.placard.policy.python;
