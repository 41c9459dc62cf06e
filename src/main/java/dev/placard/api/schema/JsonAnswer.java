package dev.placard.api.schema;

/**
 * An answer's body.
 *
 * @param document what {@link dev.placard.python.PythonJson} can write
 */
public record JsonAnswer(Object document) { }
