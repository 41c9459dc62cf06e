package dev.placard.api.schema;

import dev.placard.python.JsonNull;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** An object of an answer while its members are put together, in the order in which Nova shows them. */
public final class JsonObject {

    private final Map<String, Object> members = new LinkedHashMap<>();

    /** Adds a member. */
    public JsonObject with(String name, Object value) {
        members.put(name, value);
        return this;
    }

    /** A member that is null where there is no value. */
    public JsonObject with(String name, Optional<?> value) {
        members.put(name, value.isPresent() ? value.get() : JsonNull.NULL);
        return this;
    }

    /** All members, in the order they were added. */
    public Map<String, Object> members() {
        return members;
    }
}
