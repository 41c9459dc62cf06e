package dev.placard.register;

import dev.placard.fixture.Api;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpResponse;

/**
 * The register as a client with one token meets it.
 *
 * @param address where Placard answers
 * @param token who asks
 * @param version the microversion spoken
 */
record RegisterApi(URI address, String token, String version) {

    /** The same caller at another microversion. */
    RegisterApi at(String other) {
        return new RegisterApi(address, token, other);
    }

    Answer get(String path) {
        return send("GET", path, "");
    }

    Answer delete(String path) {
        return send("DELETE", path, "");
    }

    Answer post(String path, String body) {
        return send("POST", path, body);
    }

    /** Asks for a new server; more of its fields may follow, each after a comma. */
    Answer create(String name, String more) {
        return post("/servers", "{\"server\": {\"name\": \"" + name + "\", \"flavorRef\": \"1\", \"imageRef\": \"\"" + more + "}}");
    }

    /** Registers a server and says its id. */
    String register(String name, String more) {
        Answer told = create(name, more);
        if (told.status() != 202) {
            throw new AssertionError(told);
        }
        return told.server().getString("id");
    }

    /** Sends a request to a path below the version, or to a whole address. */
    private Answer send(String method, String path, String body) {
        HttpResponse<String> answer = new Api(address, token).send(method, path.startsWith("/") ? "/v2.1" + path : path, body,
                "OpenStack-API-Version", "compute " + version, "Accept", "application/json");
        return new Answer(answer.statusCode(), answer.headers(), json(answer.body()));
    }

    private static JsonObject json(String text) {
        return text.isEmpty() ? JsonObject.EMPTY_JSON_OBJECT : Json.createReader(new StringReader(text)).readObject();
    }
}
