package dev.placard.api.schema;

import static dev.placard.python.PythonRepr.repr;

import dev.placard.core.ComputeException;
import dev.placard.python.JsonNull;
import dev.placard.python.StrictJson;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a body must look like, and the sentence for the first rule it breaks, in the order in which jsonschema comes upon it:
 * the items' values in the body's order, their keys, their number, then what is missing or too much beside them. Nova:
 * compute/schemas/server_metadata.py, validation/parameter_types.py, validation/validators.py.
 */
public final class MetadataSchema {

    /** The body of create and update_all: any number of items. */
    public static final MetadataSchema METADATA = new MetadataSchema("metadata", false, false);

    /** The body of update: exactly one item. */
    public static final MetadataSchema META = new MetadataSchema("meta", true, false);

    /** The body of patch: as of update_all, with null for what is to be removed. */
    public static final MetadataSchema PATCH = new MetadataSchema("metadata", false, true);

    private static final int MAX_VALUE = 255;
    private static final String KEY_REGEX = "^[a-zA-Z0-9-_:. ]{1,255}$";
    private static final Pattern KEY = Pattern.compile("[a-zA-Z0-9\\-_:. ]{1,255}");
    private static final Comparator<String> BY_CODE_POINT = (a, b) -> {
        int same = 0;
        while (same < a.length() && same < b.length() && a.charAt(same) == b.charAt(same)) {
            same++;
        }
        boolean ended = same == a.length() || same == b.length();
        return ended ? a.length() - b.length() : Integer.compare(a.codePointAt(same), b.codePointAt(same));
    };

    private final String field;
    private final boolean isSingle;
    private final boolean allowsNull;

    private MetadataSchema(String field, boolean isSingle, boolean allowsNull) {
        this.field = field;
        this.isSingle = isSingle;
        this.allowsNull = allowsNull;
    }

    /**
     * The items of a body.
     *
     * @param body what {@link StrictJson} read; null of JSON where there is no body
     * @param isLegacyV2 whether the request came below {@code /v2}: other root fields do no harm, and bad keys are worded otherwise
     * @return key to value in the body's order; exactly one for {@link #META}; null only for {@link #PATCH}
     * @throws ComputeException 400 with Nova's sentence
     */
    public Map<String, String> items(Object body, boolean isLegacyV2) {
        if (!(body instanceof Map<?, ?> root)) {
            throw ComputeException.invalidInput(repr(body) + " is not of type 'object'");
        }
        if (!root.containsKey(field)) {
            throw ComputeException.invalidInput(repr(field) + " is a required property");
        }
        Map<String, String> items = checked(root.get(field), isLegacyV2);
        List<String> others = sorted(root.keySet().stream().map(String.class::cast).filter(key -> !key.equals(field)).toList());
        if (!others.isEmpty() && !isLegacyV2) {
            throw ComputeException.invalidInput(unexpected(others));
        }
        items.forEach(MetadataSchema::requireWholeCharacters);
        return items;
    }

    private Map<String, String> checked(Object value, boolean isLegacyV2) {
        if (!(value instanceof Map<?, ?> map)) {
            throw refused(field, value, repr(value) + " is not of type 'object'");
        }
        Map<String, String> items = new LinkedHashMap<>();
        map.forEach((key, itemValue) -> {
            if (isKey((String) key)) {
                items.put((String) key, checkedValue((String) key, itemValue));
            }
        });
        if (items.size() < map.size()) {
            throw refused(field, map, badKeys(sorted(map.keySet().stream().map(String.class::cast)
                    .filter(key -> !isKey(key)).toList()), isLegacyV2));
        }
        if (isSingle && map.size() != 1) {
            throw refused(field, map, repr(map) + (map.isEmpty() ? " does not have enough properties" : " has too many properties"));
        }
        return items;
    }

    private @Nullable String checkedValue(String key, Object value) {
        if (allowsNull && value == JsonNull.NULL) {
            return null;
        }
        if (!(value instanceof String text)) {
            throw refused(key, value, repr(value) + " is not of type 'string'" + (allowsNull ? ", 'null'" : ""));
        }
        if (text.codePointCount(0, text.length()) > MAX_VALUE) {
            throw refused(key, text, repr(text) + " is too long");
        }
        return text;
    }

    // Nova answers 500, after all its other checks: no database holds half a character
    private static void requireWholeCharacters(String key, @Nullable String value) {
        if (value != null && value.codePoints().anyMatch(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE)) {
            throw refused(key, value, repr(value) + " has a surrogate without its pair");
        }
    }

    /**
     * Python's {@code $} lets one newline at a key's end through. Of the one item of update that does no harm: {@link dev.placard.http.Route} never
     * gives such a key, so that the answer is Nova's, that body and URI do not match. In a map it would be stored.
     */
    private boolean isKey(String key) {
        return KEY.matcher(isSingle && key.endsWith("\n") ? key.substring(0, key.length() - 1) : key).matches();
    }

    private static ComputeException refused(String path, Object value, String message) {
        return Schema.Breach.of(value, message).under(path).refusal();
    }

    private static String badKeys(List<String> keys, boolean isLegacyV2) {
        if (isLegacyV2) {
            return unexpected(keys);
        }
        return reprs(keys) + (keys.size() == 1 ? " does" : " do") + " not match any of the regexes: " + repr(KEY_REGEX);
    }

    /** The sentence for what a schema has no place for; also of query arguments. */
    static String unexpected(List<String> names) {
        return "Additional properties are not allowed (" + reprs(names) + (names.size() == 1 ? " was" : " were") + " unexpected)";
    }

    /** In the order of Python's sorted: by code point, not by Java's half characters. */
    static List<String> sorted(List<String> names) {
        return names.stream().sorted(BY_CODE_POINT).toList();
    }

    private static String reprs(List<String> names) {
        return String.join(", ", names.stream().map(dev.placard.python.PythonRepr::repr).toList());
    }
}
