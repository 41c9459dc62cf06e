package dev.placard.console;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The console as an HTTP client meets it. */
record Page(URI address) {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Pattern REFERENCE = Pattern.compile("(?:href|src)=\"([^\"]+)\"|from '([^']+)'");

    HttpResponse<byte[]> get(String path, String... headers) throws Exception {
        return send("GET", path, "", headers);
    }

    /** Logs in, from the address that a proxy says. */
    HttpResponse<byte[]> logIn(String client, String form) throws Exception {
        return send("POST", "/console/login", form, "Content-Type", "application/json", "X-Forwarded-For", client);
    }

    HttpResponse<byte[]> send(String method, String path, String body, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address.resolve(path)).version(HttpClient.Version.HTTP_1_1)
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        return HTTP.send((headers.length == 0 ? request : request.headers(headers)).build(), BodyHandlers.ofByteArray());
    }

    /** Everything a browser loads to show the page: the page, what it names, and what that names. */
    Map<String, HttpResponse<byte[]>> files() throws Exception {
        Map<String, HttpResponse<byte[]>> files = new LinkedHashMap<>();
        Deque<String> wanted = new ArrayDeque<>();
        wanted.add("/console/");
        while (!wanted.isEmpty()) {
            String path = wanted.poll();
            if (files.containsKey(path)) {
                continue;
            }
            HttpResponse<byte[]> file = get(path);
            files.put(path, file);
            Matcher references = REFERENCE.matcher(path.endsWith(".css") ? "" : text(file));
            references.results().map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                    .forEach(name -> wanted.add(URI.create("/console/").resolve(name).getPath()));
        }
        return files;
    }

    static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    static String header(HttpResponse<byte[]> answer, String name) {
        return String.join("|", answer.headers().allValues(name));
    }
}
