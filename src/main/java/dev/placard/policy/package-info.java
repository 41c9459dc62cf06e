/**
 * oslo.policy in plain Java: the operator's files, how they are read, watched and reviewed, and the {@link dev.placard.policy.Enforcer},
 * who has the rules in force. The language is in {@code policy.language}, Nova's defaults in {@code policy.rule}.
 * Belongs here: files. Does not: where a caller comes from, which server is meant, and any framework.
 */
package dev.placard.policy;
