/**
 * The operators' tools, under names they know: policy-checker, policy-sample, policy-validator. They run from the WAR
 * alone ({@code java -jar placard.war policy-sample}), without an app server.
 * Belongs here: arguments in, lines and an exit code out. Does not: anything the decision itself needs.
 */
package dev.placard.policy.tools;
