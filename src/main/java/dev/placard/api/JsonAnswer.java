package dev.placard.api;

/**
 * An answer's body.
 *
 * @param document what {@link dev.placard.wire.PythonJson} can write
 */
public record JsonAnswer(Object document) { }
