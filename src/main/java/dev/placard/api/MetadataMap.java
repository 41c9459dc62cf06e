package dev.placard.api;

import java.util.Map;

/** All items of a server, or some of them, in the order of the body: {@code {"metadata": {..}}}. */
public record MetadataMap(Map<String, String> items) implements MetadataBody { }
