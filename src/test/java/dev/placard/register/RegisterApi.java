package dev.placard.register;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/**
 * The register as a client with one token meets it.
 *
 * @param address where Placard answers
 * @param token who asks
 * @param version the microversion spoken
 */
record RegisterApi(URI address, String token, String version) {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

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
        URI uri = path.startsWith("/") ? address.resolve("/v2.1" + path) : URI.create(path);
        HttpRequest request = HttpRequest.newBuilder(uri).header("X-Auth-Token", token)
                .header("OpenStack-API-Version", "compute " + version).header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body)).build();
        try {
            HttpResponse<String> answer = HTTP.send(request, BodyHandlers.ofString());
            return new Answer(answer.statusCode(), answer.headers(), json(answer.body()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonObject json(String text) {
        return text.isEmpty() ? JsonObject.EMPTY_JSON_OBJECT : Json.createReader(new StringReader(text)).readObject();
    }
}
