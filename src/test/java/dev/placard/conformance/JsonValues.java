package dev.placard.conformance;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What YAML and an answer say, brought to the same type so that they can be compared. */
final class JsonValues {

    private JsonValues() { }

    /**
     * A value of a YAML file as JSON.
     *
     * @param value what SnakeYAML made of it
     * @return the same in JSON
     * @throws IllegalArgumentException for a type JSON does not have, a date for one
     */
    static JsonValue of(Object value) {
        if (value == null) {
            return JsonValue.NULL;
        }
        if (value instanceof Map<?, ?> map) {
            JsonObjectBuilder object = Json.createObjectBuilder();
            map.forEach((key, each) -> object.add(key.toString(), of(each)));
            return object.build();
        }
        if (value instanceof List<?> list) {
            JsonArrayBuilder array = Json.createArrayBuilder();
            list.forEach(each -> array.add(of(each)));
            return array.build();
        }
        if (value instanceof String text) {
            return Json.createValue(text);
        }
        if (value instanceof Boolean truth) {
            return truth ? JsonValue.TRUE : JsonValue.FALSE;
        }
        if (value instanceof Number number) {
            return Json.createValue(new BigDecimal(number.toString()));
        }
        throw new IllegalArgumentException("JSON has no " + value.getClass().getSimpleName());
    }

    /**
     * A text as JSON.
     *
     * @param text the body of an answer
     * @return its value; empty when the text is not JSON
     */
    static Optional<JsonValue> parse(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return Optional.of(reader.readValue());
        } catch (JsonException e) {
            return Optional.empty();
        }
    }

    /**
     * The value at a path.
     *
     * @param root where the path begins
     * @param path {@code $}, or {@code $.name.name}; of JSONPath the table uses nothing else
     * @return the value; empty when the path leads nowhere
     * @throws IllegalArgumentException for any other path
     */
    static Optional<JsonValue> at(JsonValue root, String path) {
        if (!path.matches("\\$(\\.[A-Za-z0-9_-]+)*")) {
            throw new IllegalArgumentException("A path this runner does not know: " + path);
        }
        Optional<JsonValue> found = Optional.of(root);
        for (String name : path.substring(1).split("\\.")) {
            found = name.isEmpty() ? found : found.flatMap(value -> member(value, name));
        }
        return found;
    }

    private static Optional<JsonValue> member(JsonValue value, String name) {
        return value instanceof JsonObject object ? Optional.ofNullable(object.get(name)) : Optional.empty();
    }
}
