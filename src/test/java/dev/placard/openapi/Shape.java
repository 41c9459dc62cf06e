package dev.placard.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** As much of JSON Schema as the description's answers use: types, members and items. */
record Shape(Description description) {

    /** What is wrong with a value, each with its path. */
    List<String> problems(Map<String, Object> schema, Object value, String path) {
        List<String> problems = new ArrayList<>();
        if (schema.get("type") instanceof String type && !isOf(type, value)) {
            problems.add(path + " is no " + type + ": " + value);
        } else if (value instanceof Map<?, ?> members) {
            Description.list(schema, "required").stream().filter(name -> !members.containsKey(name))
                    .forEach(name -> problems.add(path + "/" + name + " is missing"));
            members.forEach((name, member) -> problems.addAll(problems(schemaOf(schema, name.toString()), member, path + "/" + name)));
        } else if (value instanceof List<?> items) {
            items.forEach(item -> problems.addAll(problems(description.object(schema, "items"), item, path + "/*")));
        }
        return problems;
    }

    private Map<String, Object> schemaOf(Map<String, Object> schema, String member) {
        Map<String, Object> properties = description.object(schema, "properties");
        boolean isOther = !properties.containsKey(member);
        return isOther && schema.get("additionalProperties") instanceof Map<?, ?> ? description.object(schema, "additionalProperties")
                : description.object(properties, member);
    }

    private static boolean isOf(String type, Object value) {
        return switch (type) {
            case "object" -> value instanceof Map<?, ?>;
            case "array" -> value instanceof List<?>;
            case "string" -> value instanceof String || value instanceof java.util.Date;
            case "integer" -> value instanceof Integer || value instanceof Long;
            case "boolean" -> value instanceof Boolean;
            default -> throw new IllegalArgumentException(type);
        };
    }
}
