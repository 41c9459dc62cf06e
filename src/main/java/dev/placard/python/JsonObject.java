package dev.placard.python;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A JSON object while its members are put together; {@link PythonJson} prints them in the same order. */
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
