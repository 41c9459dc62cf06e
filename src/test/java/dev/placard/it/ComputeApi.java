package dev.placard.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

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

    HttpResponse<String> delete(String key) {
        return send("DELETE", "/" + key, "");
    }

    private HttpResponse<String> send(String method, String path, String body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(metadata + path)).header("X-Auth-Token", token)
                .header("Content-Type", "application/json")
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
