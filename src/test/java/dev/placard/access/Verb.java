package dev.placard.access;

import dev.placard.fixture.Api;
import java.net.http.HttpResponse;
import java.util.Map;

/** Nova's six verbs, each asked of a server of its own, so that what one does is nothing to the others. */
enum Verb {

    INDEX("GET", "", "", Map.of("k", "v")),
    SHOW("GET", "/k", "", Map.of("k", "v")),
    CREATE("POST", "", "{\"metadata\": {\"new\": \"1\"}}", Map.of("k", "v", "new", "1")),
    UPDATE_ALL("PUT", "", "{\"metadata\": {\"new\": \"1\"}}", Map.of("new", "1")),
    UPDATE("PUT", "/k", "{\"meta\": {\"k\": \"changed\"}}", Map.of("k", "changed")),
    DELETE("DELETE", "/k", "", Map.of());

    private final String method;
    private final String path;
    private final String body;
    private final Map<String, String> result;

    Verb(String method, String path, String body, Map<String, String> result) {
        this.method = method;
        this.path = path;
        this.body = body;
        this.result = result;
    }

    /** Which policy action it is. */
    String action() {
        return "os_compute_api:server-metadata:" + policyName();
    }

    /** The verb as policy files write it. */
    String policyName() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** The server it is asked of. */
    String server() {
        return "dec0de00-0006-4000-8000-%012d".formatted(ordinal());
    }

    /** What it answers where it is allowed. */
    int success() {
        return this == DELETE ? 204 : 200;
    }

    /** What the server holds afterwards, where it held k = v before. */
    Map<String, String> result() {
        return result;
    }

    HttpResponse<String> ask(Api api) {
        return api.send(method, "/v2.1/servers/" + server() + "/metadata" + path, body);
    }
}
