package dev.placard.events;

import dev.placard.python.JsonNull;
import dev.placard.python.PythonJson;
import dev.placard.python.StrictJson;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What one change did to one item: its value before, empty where there was no item, and afterwards, empty where it was removed. */
record ItemChange(String key, Optional<String> before, Optional<String> after) {

    /** What lies between the items before and afterwards, by key; of the keys that were set also where the value stayed. */
    static List<ItemChange> between(Map<String, String> before, Map<String, String> after, Set<String> set) {
        Set<String> keys = new TreeSet<>(before.keySet());
        keys.addAll(after.keySet());
        return keys.stream().map(key -> new ItemChange(key, Optional.ofNullable(before.get(key)), Optional.ofNullable(after.get(key))))
                .filter(change -> set.contains(change.key) || !change.before.equals(change.after)).toList();
    }

    /** Items as one text, the same for the same items. */
    static String text(Map<String, String> items) {
        return PythonJson.dumps(new TreeMap<>(items));
    }

    /** Reads what {@link #text(Map)} wrote. */
    static Map<String, String> items(String text) {
        Map<String, String> items = new LinkedHashMap<>();
        ((Map<?, ?>) read(text)).forEach((key, value) -> items.put((String) key, (String) value));
        return items;
    }

    /** Changes as one text. */
    static String text(List<ItemChange> changes) {
        return PythonJson.dumps(changes.stream().map(ItemChange::document).toList());
    }

    /** What a LIKE finds the changes of a key by, with {@code !} as escape: a quote within a text is escaped there, so nothing else fits. */
    static String pattern(String key) {
        String start = PythonJson.dumps(Map.of("key", key));
        return "%" + start.substring(0, start.length() - 1).replaceAll("[!%_]", "!$0") + ",%";
    }

    /** As an answer shows it. */
    Map<String, Object> document() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("key", key);
        document.put("old", before.isPresent() ? before.get() : JsonNull.NULL);
        document.put("new", after.isPresent() ? after.get() : JsonNull.NULL);
        return document;
    }

    /** Reads what a {@code text} method wrote: changes are as an answer shows them. */
    static Object read(String text) {
        try {
            return StrictJson.loads(text);
        } catch (StrictJson.Malformed e) {
            throw new IllegalStateException("A record of a change is no JSON", e);
        }
    }
}
