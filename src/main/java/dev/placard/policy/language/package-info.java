/**
 * The language of policy files and its judgement: from a text to a check, from a check, a caller and a target to a yes or no.
 * Belongs here: oslo_policy/_parser.py, _checks.py and what they stand on. Does not: files, and how a remote check asks.
 */
package dev.placard.policy.language;
