package dev.placard.compute;

import dev.placard.db.entity.InstanceMetadata;
import dev.placard.db.entity.NewInstanceMetadata;
import dev.placard.db.entity.ServerRecord;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The items of one server and what a change makes of them: plain Java, no database. Twin rows of one key, left behind
 * by Nova's races, read as one item, the last row's; whatever change comes next removes the earlier ones.
 */
final class Metadata {

    private final String instanceUuid;
    private final Map<String, InstanceMetadata> rows = new LinkedHashMap<>();
    private final List<InstanceMetadata> twins = new ArrayList<>();

    /** The items of a server, by its live rows, oldest first. */
    Metadata(ServerRecord server) {
        instanceUuid = server.instance().uuid();
        for (InstanceMetadata row : server.items()) {
            InstanceMetadata earlier = rows.put(row.key(), row);
            if (earlier != null) {
                twins.add(earlier);
            }
        }
    }

    /** Whether the server has an item of exactly this key. */
    boolean has(String key) {
        return rows.containsKey(key);
    }

    /** The items as they are now, one of each key. */
    Map<String, String> items() {
        Map<String, String> items = new LinkedHashMap<>();
        rows.forEach((key, row) -> items.put(key, row.value()));
        return items;
    }

    /** Sets the items given and removes all others. */
    Change replace(Map<String, String> items, LocalDateTime now) {
        return change(items, items::containsKey, now);
    }

    /** Removes one item. */
    Change remove(String removed, LocalDateTime now) {
        return patch(Map.of(), Set.of(removed), now);
    }

    /** Sets some items, removes others that may be missing, and keeps the rest. */
    Change patch(Map<String, String> items, Set<String> removed, LocalDateTime now) {
        return change(items, key -> !removed.contains(key), now);
    }

    private Change change(Map<String, String> items, Predicate<String> keep, LocalDateTime now) {
        Map<String, String> before = items();
        Map<String, String> result = new LinkedHashMap<>();
        List<InstanceMetadata> changed = new ArrayList<>(twins);
        twins.forEach(twin -> twin.softDelete(now));
        rows.forEach((key, row) -> {
            if (!keep.test(key)) {
                row.softDelete(now);
                changed.add(row);
                return;
            }
            if (items.containsKey(key)) {
                row.replaceValue(items.get(key), now);
                changed.add(row);
            }
            result.put(key, row.value());
        });
        List<NewInstanceMetadata> added = new ArrayList<>();
        items.forEach((key, value) -> {
            if (!rows.containsKey(key)) {
                added.add(new NewInstanceMetadata(instanceUuid, key, value, now));
                result.put(key, value);
            }
        });
        return new Change(before, result, items.keySet(), changed, added);
    }

    /** What is to be written: the items before and after, the keys that are set, and the rows to merge and to insert. */
    record Change(Map<String, String> before, Map<String, String> result, Set<String> set, List<InstanceMetadata> changed,
            List<NewInstanceMetadata> added) { }
}
