package dev.placard.databases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** The metadata of one server, as a client with one token meets it over HTTP. No answer is waited for without end. */
final class MetadataApi {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Duration LONGEST = Duration.ofMinutes(2);

    private final URI metadata;
    private final String token;

    MetadataApi(URI address, String server, String token) {
        this.metadata = address.resolve("/v2.1/servers/" + server + "/metadata");
        this.token = token;
    }

    HttpResponse<String> list() {
        return send("GET", "", "");
    }

    /** The changes of the server, newest first. */
    HttpResponse<String> history() {
        return send("GET", "-history", "");
    }

    HttpResponse<String> show(String key) {
        return send("GET", path(key), "");
    }

    /** Sets some items, given as a JSON object. */
    HttpResponse<String> create(String items) {
        return send("POST", "", "{\"metadata\": " + items + "}");
    }

    /** Sets all items, given as a JSON object. */
    HttpResponse<String> replaceAll(String items) {
        return send("PUT", "", "{\"metadata\": " + items + "}");
    }

    /** Sets one item; the value as it stands between the quotes of JSON. */
    HttpResponse<String> put(String key, String value) {
        return send("PUT", path(key), "{\"meta\": {\"" + key + "\": \"" + value + "\"}}");
    }

    /** Sets one item, if its tag is the one given. */
    HttpResponse<String> put(String key, String value, String ifMatch) {
        return send("PUT", path(key), "{\"meta\": {\"" + key + "\": \"" + value + "\"}}", "If-Match", ifMatch);
    }

    /** Sets all items, given as a JSON object, if their tag is the one given. */
    HttpResponse<String> replaceAll(String items, String ifMatch) {
        return send("PUT", "", "{\"metadata\": " + items + "}", "If-Match", ifMatch);
    }

    HttpResponse<String> delete(String key) {
        return send("DELETE", path(key), "");
    }

    /** Removes one item, if its tag is the one given. */
    HttpResponse<String> delete(String key, String ifMatch) {
        return send("DELETE", path(key), "", "If-Match", ifMatch);
    }

    /** Sets some items and removes those that are null, given as a JSON object. */
    HttpResponse<String> patch(String items) {
        return send("PATCH", "", "{\"metadata\": " + items + "}", "Content-Type", "application/merge-patch+json");
    }

    private static String path(String key) {
        return "/" + URLEncoder.encode(key, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private HttpResponse<String> send(String method, String path, String body) {
        return send(method, path, body, "Content-Type", "application/json");
    }

    private HttpResponse<String> send(String method, String path, String body, String header, String value) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(metadata + path)).header("X-Auth-Token", token)
                .header(header, value).timeout(LONGEST)
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body)).build();
        try {
            return HTTP.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
