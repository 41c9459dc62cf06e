package dev.placard.db.entity;

import java.util.List;
import java.util.Optional;

/**
 * A live server and its live items, as one statement read them.
 *
 * @param instance the server's row
 * @param items the rows of its items, in the order they were made; twin rows of one key can occur
 */
public record ServerRecord(Instance instance, List<InstanceMetadata> items) {

    /**
     * Reads what the query {@code Instance.withItems} gave: the server with each of its items, with none where it has none. Empty for no
     * rows.
     */
    public static Optional<ServerRecord> of(List<Object[]> rows) {
        return rows.stream().findFirst().map(first -> new ServerRecord((Instance) first[0],
                rows.stream().map(row -> (InstanceMetadata) row[1]).filter(item -> item != null && item.isThere()).toList()));
    }
}
