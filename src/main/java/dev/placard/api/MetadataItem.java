package dev.placard.api;

import java.util.Map;

/**
 * One item: {@code {"meta": {key: value}}}.
 *
 * @param items the one item
 */
public record MetadataItem(Map<String, String> items) implements MetadataBody {

    /** One item by its key and value. */
    public MetadataItem(String key, String value) {
        this(Map.of(key, value));
    }

    @Override
    public String field() {
        return "meta";
    }
}
