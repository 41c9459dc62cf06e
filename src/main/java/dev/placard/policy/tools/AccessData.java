package dev.placard.policy.tools;

import dev.placard.python.JsonNull;
import dev.placard.python.StrictJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who is checked, and on what: JSON from files, or attributes from the command line. */
final class AccessData {

    /** The attributes a command line may give. */
    static final List<String> ATTRIBUTES = List.of("user_id", "user_domain_id", "project_id", "project_domain_id",
            "domain_id", "system_scope", "roles");

    private AccessData() { }

    /** The caller's attributes, under the names of oslo.context; empty when the command line names no caller. */
    static Optional<Map<String, Object>> of(Options options) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        options.get("access").ifPresent(access -> attributes.putAll(ofToken(json(access))));
        for (String name : ATTRIBUTES) {
            options.get(name).ifPresent(value -> attributes.put(name, name.equals("roles")
                    ? Arrays.stream(value.split(",")).map(String::strip).filter(role -> !role.isEmpty()).toList() : value));
        }
        if (attributes.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Object> complete = new LinkedHashMap<>();
        ATTRIBUTES.forEach(name -> complete.put(name, name.equals("roles") ? List.of() : JsonNull.NULL));
        complete.put("is_admin_project", true);
        List.of("service_user_id", "service_user_domain_id", "service_project_id", "service_project_domain_id")
                .forEach(name -> complete.put(name, JsonNull.NULL));
        complete.put("service_roles", List.of());
        complete.putAll(attributes);
        return Optional.of(complete);
    }

    /** What an answer of Keystone's GET /v3/auth/tokens says of the caller. */
    private static Map<String, Object> ofToken(Map<String, Object> access) {
        Map<String, Object> token = object(access, "token").orElseThrow(() -> new UsageException("The access data has no token"));
        Map<String, Object> attributes = new LinkedHashMap<>();
        List.of("user", "project").forEach(kind -> object(token, kind).ifPresent(found -> {
            attributes.put(kind + "_id", found.getOrDefault("id", JsonNull.NULL));
            attributes.put(kind + "_domain_id", object(found, "domain").map(domain -> domain.get("id")).orElse(JsonNull.NULL));
        }));
        object(token, "domain").ifPresent(domain -> attributes.put("domain_id", domain.getOrDefault("id", JsonNull.NULL)));
        object(token, "system").ifPresent(system -> attributes.put("system_scope", "all"));
        attributes.put("roles", token.get("roles") instanceof List<?> roles
                ? roles.stream().map(role -> role instanceof Map<?, ?> map ? map.get("name") : role).toList() : List.of());
        if (token.get("is_admin_project") instanceof Boolean isAdminProject) {
            attributes.put("is_admin_project", isAdminProject);
        }
        return attributes;
    }

    /** An object from a file, or from the text itself where it begins with a brace. */
    static Map<String, Object> json(String fileOrText) {
        try {
            String text = fileOrText.startsWith("{") ? fileOrText : Files.readString(Path.of(fileOrText));
            return object(Map.of("it", StrictJson.loads(text)), "it").orElseThrow(() ->
                    new UsageException("This is no JSON object: " + fileOrText));
        } catch (IOException e) {
            throw new UsageException("The file " + fileOrText + " cannot be read");
        } catch (StrictJson.Malformed e) {
            throw new UsageException("This is not JSON: " + fileOrText);
        }
    }

    /** Objects inside of objects, with their names joined by dots: oslo_policy/shell.py flatten. */
    static Map<String, Object> flat(Map<String, Object> nested) {
        Map<String, Object> flat = new LinkedHashMap<>();
        nested.forEach((name, value) -> object(nested, name).ifPresentOrElse(
                inner -> flat(inner).forEach((more, found) -> flat.put(name + "." + more, found)), () -> flat.put(name, value)));
        return flat;
    }

    @SuppressWarnings("unchecked")
    private static Optional<Map<String, Object>> object(Map<String, Object> in, String name) {
        return in.get(name) instanceof Map<?, ?> map ? Optional.of((Map<String, Object>) map) : Optional.empty();
    }
}
