package dev.placard.identity.keystone;

import dev.placard.fixture.Api;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.UUID;

/**
 * The administrator of a running Keystone: makes a project and users with roles, and removes them again. The address
 * and the password come from the environment: KEYSTONE_URL (with /v3), KEYSTONE_ADMIN_PASSWORD.
 */
public final class RealKeystone implements AutoCloseable {

    /** The password of every user made here. */
    public static final String USER_PASSWORD = "Pw-" + UUID.randomUUID();

    private final String url = environment("KEYSTONE_URL");
    private final Deque<String> made = new ArrayDeque<>();
    private final String mark = "placard-it-" + UUID.randomUUID().toString().substring(0, 8);
    private final String admin;
    private final String project;

    /** Logs in and makes the project. */
    public RealKeystone() {
        admin = logIn("admin", environment("KEYSTONE_ADMIN_PASSWORD"), project("admin"));
        project = make("/projects", "project", named(mark).add("domain_id", "default")).getString("id");
    }

    /** Its address, with /v3. */
    public String url() {
        return url;
    }

    /** The project made here. */
    public String projectName() {
        return mark;
    }

    /** The id of that project. */
    public String projectId() {
        return project;
    }

    String adminToken() {
        return admin;
    }

    /** A user with these roles on the project; returns the user's id. */
    public String user(String name, String... roles) {
        String user = make("/users", "user", named(userName(name)).add("domain_id", "default")
                .add("password", USER_PASSWORD)).getString("id");
        for (String role : roles) {
            send("PUT", "/projects/" + project + "/users/" + user + "/roles/" + role(role), admin, Optional.empty());
        }
        return user;
    }

    /** What Keystone calls a user made here. */
    public String userName(String name) {
        return mark + "-" + name;
    }

    /** A region of its own, in whose catalog the compute service answers at that address. */
    public String region(URI compute) {
        JsonArray found = read(send("GET", "/services?type=compute", admin, Optional.empty())).getJsonArray("services");
        JsonObject service = found.isEmpty() ? make("/services", "service", named(mark).add("type", "compute"))
                : found.getJsonObject(0);
        make("/regions", "region", Json.createObjectBuilder().add("id", mark));
        make("/endpoints", "endpoint", Json.createObjectBuilder().add("interface", "public").add("region_id", mark)
                .add("service_id", service.getString("id")).add("url", compute.toString()));
        return mark;
    }

    void grantOnSystem(String user, String role) {
        send("PUT", "/system/users/" + user + "/roles/" + role(role), admin, Optional.empty());
    }

    void grantOnDomain(String user, String role) {
        send("PUT", "/domains/default/users/" + user + "/roles/" + role(role), admin, Optional.empty());
    }

    /** An application credential of the user who holds the token: id and secret. */
    JsonObject applicationCredential(String userId, String token, JsonObjectBuilder content) {
        JsonObject body = Json.createObjectBuilder().add("application_credential", content).build();
        return read(send("POST", "/users/" + userId + "/application_credentials", token, Optional.of(body)))
                .getJsonObject("application_credential");
    }

    /**
     * Ends all tokens a user made here holds, by setting the password anew. Comes back when a new token is good:
     * Keystone counts in seconds, and takes a token made in the second of the change for one made before it.
     */
    void revokeAllOf(String name, String userId) {
        JsonObject body = Json.createObjectBuilder().add("user",
                Json.createObjectBuilder().add("password", USER_PASSWORD)).build();
        send("PATCH", "/users/" + userId, admin, Optional.of(body));
        Instant patience = Instant.now().plus(Duration.ofMinutes(1));
        while (!isGood(token(name, Optional.empty()))) {
            if (Instant.now().isAfter(patience)) {
                throw new IllegalStateException("Keystone gives user " + name + " no good token any more");
            }
        }
    }

    private boolean isGood(String token) {
        return api(admin).get(url + "/auth/tokens", "X-Subject-Token", token).statusCode() == 200;
    }

    void revoke(String token) {
        api(admin).send("DELETE", url + "/auth/tokens", "", "X-Subject-Token", token);
    }

    /** A token of a user made here; the scope is part of the body, or is left out. */
    String token(String name, Optional<JsonObject> scope) {
        return logIn(userName(name), USER_PASSWORD, scope);
    }

    /** A token of an application credential, unless that has expired. */
    Optional<String> tokenIfGood(JsonObject applicationCredential) {
        HttpResponse<String> response = ask("POST", "/auth/tokens", "", Optional.of(login("application_credential",
                Json.createObjectBuilder().add("id", applicationCredential.getString("id"))
                        .add("secret", applicationCredential.getString("secret")), Optional.empty())));
        return response.headers().firstValue("X-Subject-Token");
    }

    Optional<JsonObject> project(String name) {
        return Optional.of(Json.createObjectBuilder().add("project", named(name).add("domain",
                Json.createObjectBuilder().add("id", "default"))).build());
    }

    private String logIn(String user, String password, Optional<JsonObject> scope) {
        JsonObject body = login("password", Json.createObjectBuilder().add("user", named(user).add("password", password)
                .add("domain", Json.createObjectBuilder().add("id", "default"))), scope);
        return send("POST", "/auth/tokens", "", Optional.of(body)).headers().firstValue("X-Subject-Token").orElseThrow();
    }

    private static JsonObject login(String method, JsonObjectBuilder proof, Optional<JsonObject> scope) {
        JsonArrayBuilder methods = Json.createArrayBuilder().add(method);
        JsonObjectBuilder auth = Json.createObjectBuilder()
                .add("identity", Json.createObjectBuilder().add("methods", methods).add(method, proof));
        scope.ifPresent(wanted -> auth.add("scope", wanted));
        return Json.createObjectBuilder().add("auth", auth).build();
    }

    private String role(String name) {
        JsonObject found = read(send("GET", "/roles?name=" + name, admin, Optional.empty()));
        return found.getJsonArray("roles").isEmpty() ? make("/roles", "role", named(name)).getString("id")
                : found.getJsonArray("roles").getJsonObject(0).getString("id");
    }

    private JsonObject make(String collection, String one, JsonObjectBuilder content) {
        JsonObject body = Json.createObjectBuilder().add(one, content).build();
        JsonObject created = read(send("POST", collection, admin, Optional.of(body))).getJsonObject(one);
        made.push(collection + "/" + created.getString("id"));
        return created;
    }

    private HttpResponse<String> send(String method, String path, String token, Optional<JsonObject> body) {
        HttpResponse<String> response = ask(method, path, token, body);
        if (response.statusCode() >= 300) {
            throw new IllegalStateException(method + " " + path + ": " + response.statusCode() + " " + response.body());
        }
        return response;
    }

    private HttpResponse<String> ask(String method, String path, String token, Optional<JsonObject> body) {
        return api(token).send(method, url + path, body.map(JsonObject::toString).orElse(""));
    }

    private Api api(String token) {
        return new Api(URI.create(url), token);
    }

    private static JsonObject read(HttpResponse<String> response) {
        return Json.createReader(new StringReader(response.body())).readObject();
    }

    private static JsonObjectBuilder named(String name) {
        return Json.createObjectBuilder().add("name", name);
    }

    private static String environment(String name) {
        return Optional.ofNullable(System.getenv(name)).filter(value -> !value.isEmpty())
                .orElseThrow(() -> new IllegalStateException("This test needs a running Keystone; set " + name));
    }

    @Override
    public void close() {
        for (String path : made) {
            send("DELETE", path, admin, Optional.empty());
        }
    }
}
