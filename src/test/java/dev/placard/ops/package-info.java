/** Probes, metrics and the access line, as units and from outside. */
package dev.placard.ops;
