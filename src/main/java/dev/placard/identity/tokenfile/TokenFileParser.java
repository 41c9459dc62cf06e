package dev.placard.identity.tokenfile;

import dev.placard.core.Caller;
import dev.placard.core.Caller.Domain;
import dev.placard.core.Caller.Scope;
import dev.placard.core.Caller.User;
import dev.placard.identity.token.TokenHash;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the text of a token file. Its messages name the file and the line, never a token. */
record TokenFileParser(String file) {

    private static final Instant NEVER = Instant.parse("9999-12-31T23:59:59Z");
    private static final Domain DEFAULT_DOMAIN = new Domain("default", "Default");

    /** The callers of the file by their tokens; fails, naming the file and the line of what cannot be understood. */
    Map<TokenHash, Caller> parse(String yaml) {
        Map<TokenHash, Caller> callers = new HashMap<>();
        for (YamlFields entry : YamlFields.listOf(file, yaml)) {
            entry.allowOnly("token", "user", "project", "domain", "system_scope", "roles", "is_admin_project", "expires_at");
            if (callers.put(TokenHash.of(entry.required("token")), caller(entry)) != null) {
                throw entry.wrong("token", "another entry has the same token");
            }
        }
        return Map.copyOf(callers);
    }

    private static Caller caller(YamlFields entry) {
        return new Caller(user(entry.requiredFields("user")), scope(entry), entry.texts("roles"),
                adminProject(entry), expiry(entry), Optional.empty());
    }

    private static User user(YamlFields user) {
        user.allowOnly("id", "name", "domain");
        return new User(user.required("id"), user.required("name"), owner(user));
    }

    private static Scope scope(YamlFields entry) {
        List<String> given = List.of("project", "domain", "system_scope").stream().filter(entry::has).toList();
        if (given.size() > 1) {
            throw entry.wrong(given.get(1), "a token has one scope, and this entry has " + String.join(" and ", given));
        }
        if (given.isEmpty()) {
            return new Scope.Unscoped();
        }
        return switch (given.get(0)) {
            case "project" -> project(entry.requiredFields("project"));
            case "domain" -> domainScope(entry.requiredFields("domain"));
            default -> new Scope.OfSystem(entry.required("system_scope"));
        };
    }

    private static Scope project(YamlFields project) {
        project.allowOnly("id", "name", "domain");
        return new Scope.Project(project.required("id"), project.required("name"), owner(project));
    }

    private static Scope domainScope(YamlFields fields) {
        Domain domain = domain(fields);
        return new Scope.OfDomain(domain.id(), domain.name());
    }

    private static Domain owner(YamlFields owned) {
        return owned.has("domain") ? domain(owned.requiredFields("domain")) : DEFAULT_DOMAIN;
    }

    private static Domain domain(YamlFields domain) {
        domain.allowOnly("id", "name");
        return new Domain(domain.required("id"), domain.required("name"));
    }

    private static boolean adminProject(YamlFields entry) {
        if (!entry.has("is_admin_project")) {
            return true;
        }
        return switch (entry.required("is_admin_project")) {
            case "true" -> true;
            case "false" -> false;
            default -> throw entry.wrong("is_admin_project", "it is either true or false");
        };
    }

    private static Instant expiry(YamlFields entry) {
        if (!entry.has("expires_at")) {
            return NEVER;
        }
        try {
            return Instant.parse(entry.required("expires_at"));
        } catch (DateTimeParseException e) {
            throw entry.wrong("expires_at", "a time is written as 2030-12-31T23:59:59Z");
        }
    }
}
