package dev.placard.api;

import java.util.Map;

/** One item: {@code {"meta": {key: value}}}. */
public record MetadataItem(Map<String, String> items) implements MetadataBody {

    @Override
    public String field() {
        return "meta";
    }
}
