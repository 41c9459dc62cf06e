package dev.placard.conformance;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes a {@link Row} of the keys gabbi gives a test (gabbi: case.py BASE_TEST, handlers). */
final class RowReader {

    // desc and verbose say nothing about the answer
    private static final Set<String> KNOWN = Set.of("name", "desc", "verbose", "skip", "method", "url", "status",
            "request_headers", "data", "response_headers", "response_forbidden_headers", "response_strings",
            "response_json_paths");

    private final String where;
    private final Map<String, Object> keys;

    private RowReader(String where, Map<String, Object> keys) {
        this.where = where;
        this.keys = keys;
    }

    static Row read(String file, Map<String, Object> keys) {
        Object name = keys.get("name");
        if (name == null) {
            throw new IllegalArgumentException(file + ": a row has no name");
        }
        return new RowReader(file + ", " + name, keys).row(name.toString());
    }

    private Row row(String name) {
        List<String> shortcuts = keys.keySet().stream().filter(RowReader::isMethod).toList();
        keys.keySet().stream().filter(key -> !KNOWN.contains(key) && !isMethod(key)).findFirst().ifPresent(key -> {
            throw new IllegalArgumentException(where + ": unknown key " + key);
        });
        if (shortcuts.size() > 1 || shortcuts.isEmpty() && !keys.containsKey("url")) {
            throw new IllegalArgumentException(where + ": one method with its url is expected");
        }
        String method = shortcuts.isEmpty() ? text("method", "GET") : shortcuts.get(0);
        String url = shortcuts.isEmpty() ? text("url", "") : text(method, "");
        return new Row(name, text("skip", ""), method, url, texts("request_headers", false), data(),
                Arrays.stream(text("status", "200").split("\\|\\|")).map(String::strip).collect(Collectors.toSet()),
                texts("response_headers", true), list("response_forbidden_headers"), list("response_strings"),
                paths());
    }

    private static boolean isMethod(String key) {
        return key.matches("[A-Z]+");
    }

    private String text(String key, String otherwise) {
        return Optional.ofNullable(keys.get(key)).map(Object::toString).orElse(otherwise);
    }

    private Optional<Object> data() {
        Optional<Object> data = Optional.ofNullable(keys.get("data")).filter(value -> !value.equals(""));
        if (data.filter(value -> value.toString().startsWith("<@")).isPresent()) {
            throw new IllegalArgumentException(where + ": data from files is not known");
        }
        return data;
    }

    private Map<String, String> texts(String key, boolean smallLetters) {
        Map<String, String> texts = new LinkedHashMap<>();
        map(key).forEach((name, value) ->
                texts.put(smallLetters ? name.toString().toLowerCase(Locale.ROOT) : name.toString(), value.toString()));
        return texts;
    }

    private List<String> list(String key) {
        return keys.containsKey(key)
                ? GabbiFile.list(where, keys.get(key)).stream().map(Object::toString).toList() : List.of();
    }

    private Map<String, Object> paths() {
        Map<String, Object> paths = new LinkedHashMap<>();
        map("response_json_paths").forEach((path, value) -> paths.put(path.toString(), value));
        return paths;
    }

    private Map<?, ?> map(String key) {
        return keys.containsKey(key) ? GabbiFile.map(where, keys.get(key)) : Map.of();
    }
}
