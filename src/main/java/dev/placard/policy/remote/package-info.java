/**
 * The checks that ask another service: {@code http:}, {@code https:} and {@code opa:}.
 * Belongs here: oslo_policy/_external.py. Does not: when a check is asked, which the language decides.
 */
package dev.placard.policy.remote;
