package dev.placard.api;

import java.util.Map;

/**
 * All items of a server, or some of them: {@code {"metadata": {..}}}.
 *
 * @param items key to value, in the order of the body
 */
public record MetadataMap(Map<String, String> items) implements MetadataBody {

    @Override
    public String field() {
        return "metadata";
    }
}
