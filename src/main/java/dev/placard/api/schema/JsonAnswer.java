package dev.placard.api.schema;

/** An answer's body, as {@link dev.placard.python.PythonJson} can write it. */
public record JsonAnswer(Object document) { }
