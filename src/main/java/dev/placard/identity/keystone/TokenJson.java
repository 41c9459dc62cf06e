package dev.placard.identity.keystone;

import dev.placard.core.Caller;
import dev.placard.core.Caller.Domain;
import dev.placard.core.Caller.Scope;
import dev.placard.core.Caller.User;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads what Keystone writes about a token (Identity API v3, "Validate and show information for token"). */
final class TokenJson {

    /** Federated users of an old Keystone have no domain (keystoneauth's {@code AccessInfoV3.user_domain_id}). */
    private static final Domain NO_DOMAIN = new Domain("", "");
    private static final JsonReaderFactory READERS = Json.createReaderFactory(Map.of());

    private TokenJson() { }

    /**
     * Who a token belongs to and what it is good for.
     *
     * @param serviceType what Keystone calls this service: access rules for others are left out
     * @throws JsonException when this is no description of a token; its message quotes nothing
     */
    static TokenData read(String body, String serviceType) {
        JsonObject token = object(parse(body), "token");
        List<String> roles = objects(token, "roles").map(role -> text(role, "name")).toList();
        Caller caller = new Caller(user(object(token, "user")), scope(token), roles,
                token.getBoolean("is_admin_project", true), expiresAt(token), Optional.empty());
        return new TokenData(caller, accessRules(token, serviceType));
    }

    /** When a token expires; else as {@link #read}. */
    static Instant readExpiry(String body) {
        return expiresAt(object(parse(body), "token"));
    }

    private static JsonObject parse(String body) {
        try (JsonReader reader = READERS.createReader(new StringReader(body))) {
            return reader.readObject();
        } catch (RuntimeException e) {
            // Implementations throw many things, and their messages may quote the text.
            throw new JsonException("this is no JSON object");
        }
    }

    private static User user(JsonObject user) {
        Domain domain = user.containsKey("domain") ? domain(object(user, "domain")) : NO_DOMAIN;
        return new User(text(user, "id"), text(user, "name"), domain);
    }

    private static Scope scope(JsonObject token) {
        if (token.containsKey("project")) {
            JsonObject project = object(token, "project");
            return new Scope.Project(text(project, "id"), text(project, "name"), domain(object(project, "domain")));
        }
        if (token.containsKey("domain")) {
            Domain domain = domain(object(token, "domain"));
            return new Scope.OfDomain(domain.id(), domain.name());
        }
        // keystonemiddleware: _get_system_scope
        boolean system = token.containsKey("system") && object(token, "system").getBoolean("all", false);
        return system ? new Scope.OfSystem("all") : new Scope.Unscoped();
    }

    private static Domain domain(JsonObject domain) {
        return new Domain(text(domain, "id"), text(domain, "name"));
    }

    private static Optional<AccessRules> accessRules(JsonObject token, String serviceType) {
        JsonObject credential = token.containsKey("application_credential")
                ? object(token, "application_credential") : JsonValue.EMPTY_JSON_OBJECT;
        // keystonemiddleware: no list is no restriction, an empty list allows nothing
        if (!credential.containsKey("access_rules") || credential.isNull("access_rules")) {
            return Optional.empty();
        }
        return Optional.of(new AccessRules(objects(credential, "access_rules")
                .filter(rule -> text(rule, "service").equals(serviceType)).map(TokenJson::rule).toList()));
    }

    private static AccessRules.Rule rule(JsonObject rule) {
        return new AccessRules.Rule(text(rule, "method"), new PathPattern(text(rule, "path")));
    }

    private static Instant expiresAt(JsonObject token) {
        try {
            // Where an application credential ends before its token would, Keystone 22 leaves the time zone out.
            TemporalAccessor time = DateTimeFormatter.ISO_DATE_TIME.parseBest(text(token, "expires_at"),
                    OffsetDateTime::from, LocalDateTime::from);
            return time instanceof LocalDateTime utc ? utc.toInstant(ZoneOffset.UTC) : Instant.from(time);
        } catch (DateTimeException e) {
            throw new JsonException("expires_at is no time");
        }
    }

    private static JsonObject object(JsonObject parent, String name) {
        if (parent.get(name) instanceof JsonObject child) {
            return child;
        }
        throw new JsonException(name + " is no object");
    }

    private static Stream<JsonObject> objects(JsonObject parent, String name) {
        JsonValue list = parent.getOrDefault(name, JsonValue.EMPTY_JSON_ARRAY);
        if (list instanceof JsonArray array && array.stream().allMatch(JsonObject.class::isInstance)) {
            return array.getValuesAs(JsonObject.class).stream();
        }
        throw new JsonException(name + " is no list of objects");
    }

    private static String text(JsonObject parent, String name) {
        if (parent.get(name) instanceof JsonString text) {
            return text.getString();
        }
        throw new JsonException(name + " is no text");
    }
}
