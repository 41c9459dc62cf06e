/**
 * Starts the operators' tools from the WAR by {@code java -jar}. The only package at the WAR's root.
 * Belongs here: finding classes. Does not: anything a server runs.
 */
package dev.placard.launch;
