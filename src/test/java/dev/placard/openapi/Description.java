package dev.placard.openapi;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.Yaml;

/** openapi.yaml as maps and lists, its references followed. */
final class Description {

    private static final Path FILE = Path.of("src/main/resources/dev/placard/ops/openapi.yaml");
    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    private final Map<String, Object> root;

    private Description(Map<String, Object> root) {
        this.root = root;
    }

    static Description read() throws IOException {
        return new Description(new Yaml().load(Files.readString(FILE)));
    }

    /** All operations, in the file's order. */
    List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        object(root, "paths").forEach((path, item) -> members(item).forEach((method, operation) -> {
            if (METHODS.contains(method)) {
                List<Object> parameters = new ArrayList<>(list(members(item), "parameters"));
                parameters.addAll(list(members(operation), "parameters"));
                operations.add(new Operation(this, method, path, parameters.stream().map(this::members).toList(), members(operation)));
            }
        }));
        return operations;
    }

    /** What a member holds, a reference followed; empty where there is no such member. */
    Map<String, Object> object(Map<String, Object> parent, String name) {
        return parent.containsKey(name) ? members(parent.get(name)) : Map.of();
    }

    /** The members of an object, or of the one a reference names. */
    Map<String, Object> members(Object node) {
        Map<String, Object> members = new LinkedHashMap<>();
        ((Map<?, ?>) node).forEach((name, value) -> members.put(name.toString(), value));
        if (!(members.get("$ref") instanceof String reference)) {
            return members;
        }
        Map<String, Object> found = root;
        for (String part : reference.substring("#/".length()).split("/")) {
            found = members(found.get(part));
        }
        return found;
    }

    static List<Object> list(Map<String, Object> parent, String name) {
        return parent.get(name) instanceof List<?> found ? List.copyOf(found) : List.of();
    }
}
