package dev.placard.conformance;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * A file in gabbi's format. Read are {@code defaults} and {@code tests}; {@code vars} only gives anchors a place, as
 * in placement's gabbits. Whatever else gabbi knows is refused, so that a row never means less here than there.
 */
record GabbiFile(String name, List<Row> rows) {

    private static final Set<String> TOP = Set.of("vars", "defaults", "tests");

    /**
     * Reads a file.
     *
     * @param name what the file is called in messages
     * @param text its YAML
     * @return the rows in their order, each with the defaults merged in
     * @throws IllegalArgumentException naming the file and the row, for anything this runner does not know
     */
    static GabbiFile parse(String name, String text) {
        Map<?, ?> top = map(name, yaml().load(text));
        top.keySet().stream().filter(key -> !TOP.contains(key)).findFirst().ifPresent(key -> {
            throw new IllegalArgumentException(name + ": unknown key " + key);
        });
        Map<?, ?> defaults = top.containsKey("defaults") ? map(name, top.get("defaults")) : Map.of();
        List<Row> rows = list(name, top.get("tests")).stream()
                .map(test -> RowReader.read(name, merged(name, defaults, map(name, test)))).toList();
        Set<String> seen = new HashSet<>();
        rows.stream().filter(row -> !seen.add(row.name())).findFirst().ifPresent(row -> {
            throw new IllegalArgumentException(name + ": two rows are called " + row.name());
        });
        return new GabbiFile(name, rows);
    }

    private static Yaml yaml() {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        options.setMaxAliasesForCollections(Integer.MAX_VALUE);
        return new Yaml(new SafeConstructor(options));
    }

    // gabbi: suitemaker.py test_update
    private static Map<String, Object> merged(String where, Map<?, ?> defaults, Map<?, ?> test) {
        Map<String, Object> merged = new LinkedHashMap<>();
        defaults.forEach((key, value) -> merged.put(key.toString(), value));
        test.forEach((key, value) -> merged.put(key.toString(), key.equals("data")
                ? value : combined(where, merged.get(key.toString()), value)));
        return merged;
    }

    private static Object combined(String where, Object before, Object value) {
        if (before instanceof Map<?, ?> && value instanceof Map<?, ?>) {
            Map<Object, Object> both = new LinkedHashMap<>(map(where, before));
            both.putAll(map(where, value));
            return both;
        }
        if (before instanceof List<?> && value instanceof List<?>) {
            List<Object> both = new ArrayList<>(list(where, before));
            both.addAll(list(where, value));
            return both;
        }
        return value;
    }

    static Map<?, ?> map(String where, Object value) {
        if (value instanceof Map<?, ?> map) {
            return map;
        }
        throw new IllegalArgumentException(where + ": a map is expected, not " + value);
    }

    static List<?> list(String where, Object value) {
        if (value instanceof List<?> list) {
            return list;
        }
        throw new IllegalArgumentException(where + ": a list is expected, not " + value);
    }
}
