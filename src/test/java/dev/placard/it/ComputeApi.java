package dev.placard.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.stream.Stream;

/** The metadata of one server, as a client with one token meets it over HTTP. */
final class ComputeApi {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final URI metadata;
    private final String token;

    ComputeApi(URI address, String server, String token) {
        this.metadata = address.resolve("/v2.1/servers/" + server + "/metadata");
        this.token = token;
    }

    HttpResponse<String> list() {
        return send("GET", "", "");
    }

    HttpResponse<String> put(String key, String value) {
        return send("PUT", "/" + key, "{\"meta\": {\"" + key + "\": \"" + value + "\"}}");
    }

    HttpResponse<String> replaceAll(String items) {
        return send("PUT", "", "{\"metadata\": " + items + "}");
    }

    HttpResponse<String> post(String items) {
        return send("POST", "", "{\"metadata\": " + items + "}");
    }

    HttpResponse<String> patch(String items) {
        return send("PATCH", "", "{\"metadata\": " + items + "}", "Content-Type", "application/merge-patch+json");
    }

    HttpResponse<String> delete(String key) {
        return send("DELETE", "/" + key, "");
    }

    /** Sets one item on a condition. */
    HttpResponse<String> put(String key, String value, String header, String tags) {
        return send("PUT", "/" + key, "{\"meta\": {\"" + key + "\": \"" + value + "\"}}", header, tags);
    }

    /** Removes one item on a condition. */
    HttpResponse<String> delete(String key, String header, String tags) {
        return send("DELETE", "/" + key, "", header, tags);
    }

    /** Lists the items on a condition. */
    HttpResponse<String> list(String header, String tags) {
        return send("GET", "", "", header, tags);
    }

    private HttpResponse<String> send(String method, String path, String body, String... more) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(metadata + path)).headers(headers(more))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body)).build();
        try {
            return HTTP.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private String[] headers(String... more) {
        Stream<String> type = Arrays.asList(more).contains("Content-Type") ? Stream.of() : Stream.of("Content-Type", "application/json");
        return Stream.concat(Stream.concat(Stream.of("X-Auth-Token", token), type), Arrays.stream(more))
                .toArray(String[]::new);
    }
}
