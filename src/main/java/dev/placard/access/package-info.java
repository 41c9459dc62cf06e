/**
 * The two gates every request passes: the roles the policy gives a caller, and the owner of the server.
 * Belongs here: who may. Does not: who calls, and what a change does.
 */
package dev.placard.access;
