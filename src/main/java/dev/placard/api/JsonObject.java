package dev.placard.api;

import dev.placard.wire.JsonNull;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** An object of an answer while its members are put together, in the order in which Nova shows them. */
final class JsonObject {

    private final Map<String, Object> members = new LinkedHashMap<>();

    JsonObject with(String name, Object value) {
        members.put(name, value);
        return this;
    }

    /** A member that is null where there is no value. */
    JsonObject with(String name, Optional<?> value) {
        members.put(name, value.isPresent() ? value.get() : JsonNull.NULL);
        return this;
    }

    Map<String, Object> members() {
        return members;
    }
}
