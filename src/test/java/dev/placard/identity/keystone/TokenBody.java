package dev.placard.identity.keystone;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;

/** What Keystone answers about a token, in the making. */
public final class TokenBody {

    private final JsonObjectBuilder token = Json.createObjectBuilder();

    private TokenBody(String user, Instant expiresAt) {
        token.add("methods", Json.createArrayBuilder().add("password"))
                .add("user", named(user + "-id", user).add("domain", named("default", "Default")))
                .add("expires_at", expiresAt.toString())
                .add("issued_at", "2025-12-31T00:00:00.000000Z");
    }

    /** Of a user of the default domain, whose id is the name with {@code -id}. */
    public static TokenBody of(String user, Instant expiresAt) {
        return new TokenBody(user, expiresAt);
    }

    /** Scoped to a project, whose id is the name with {@code -id}. */
    public TokenBody project(String name) {
        token.add("project", named(name + "-id", name).add("domain", named("default", "Default")));
        return this;
    }

    TokenBody domain(String name) {
        token.add("domain", named(name + "-id", name));
        return this;
    }

    TokenBody system() {
        token.add("system", Json.createObjectBuilder().add("all", true));
        return this;
    }

    /** With roles. */
    public TokenBody roles(String... names) {
        JsonArrayBuilder roles = Json.createArrayBuilder();
        for (String name : names) {
            roles.add(named(name + "-id", name));
        }
        token.add("roles", roles);
        return this;
    }

    TokenBody adminProject(boolean is) {
        token.add("is_admin_project", is);
        return this;
    }

    /** Each rule is written as {@code service method path}. */
    TokenBody accessRules(String... rules) {
        JsonArrayBuilder list = Json.createArrayBuilder();
        for (String rule : rules) {
            String[] part = rule.split(" ");
            list.add(Json.createObjectBuilder().add("service", part[0]).add("method", part[1]).add("path", part[2]));
        }
        token.add("application_credential", named("ac-id", "ac").add("restricted", true).add("access_rules", list));
        return this;
    }

    String json() {
        return Json.createObjectBuilder().add("token", token).build().toString();
    }

    private static JsonObjectBuilder named(String id, String name) {
        return Json.createObjectBuilder().add("id", id).add("name", name);
    }
}
