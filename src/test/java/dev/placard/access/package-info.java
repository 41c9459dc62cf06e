/**
 * Both gates from outside, over HTTP: who may do what under which policy, and what happens while an operator changes it.
 */
package dev.placard.access;
