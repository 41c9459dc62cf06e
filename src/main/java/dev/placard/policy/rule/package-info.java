/**
 * The rules that Nova has where the operator's file says nothing, and the words for what a rule says: a scope, a verdict, a failure.
 * Belongs here: data out of nova/policies. Does not: anything that judges.
 */
package dev.placard.policy.rule;
