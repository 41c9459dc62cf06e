/**
 * oslo.policy in plain Java: the language, the files, Nova's default rules for server metadata, and the decision.
 * Belongs here: everything that turns an operator's policy file into a yes or no. Does not: where a caller comes from,
 * which server is meant, and any framework; {@code dev.placard.policy.tools} runs it from a command line.
 */
package dev.placard.policy;
