package dev.placard.api;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * A JSON merge patch (RFC 7396) of a server's metadata: {@code {"metadata": {"env": "prod", "old": null}}}.
 *
 * @param items what it sets, in the order of the body
 * @param removed the keys it removes
 */
public record MetadataPatch(Map<String, String> items, Set<String> removed) implements MetadataBody {

    /** A patch as its body has it: key to value, null for what is to be removed. */
    static MetadataPatch of(Map<String, String> members) {
        Map<String, String> items = new LinkedHashMap<>();
        Set<String> removed = new LinkedHashSet<>();
        members.forEach((key, value) -> {
            if (value == null) {
                removed.add(key);
            } else {
                items.put(key, value);
            }
        });
        return new MetadataPatch(items, removed);
    }
}
