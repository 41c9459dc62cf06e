package dev.placard.console;

import dev.placard.fixture.Api;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The console as an HTTP client meets it. */
record Page(URI address) {

    private static final Pattern REFERENCE = Pattern.compile("(?:href|src)=\"([^\"]+)\"|from '([^']+)'");

    HttpResponse<String> get(String path, String... headers) {
        return send("GET", path, "", headers);
    }

    /** Logs in, from the address that a proxy says. */
    HttpResponse<String> logIn(String client, String form) {
        return send("POST", "/console/login", form, "Content-Type", "application/json", "X-Forwarded-For", client);
    }

    HttpResponse<String> send(String method, String path, String body, String... headers) {
        return new Api(address).send(method, path, body, headers);
    }

    /** Everything a browser loads to show the page: the page, what it names, and what that names. */
    Map<String, HttpResponse<String>> files() {
        Map<String, HttpResponse<String>> files = new LinkedHashMap<>();
        Deque<String> wanted = new ArrayDeque<>();
        wanted.add("/console/");
        while (!wanted.isEmpty()) {
            String path = wanted.poll();
            if (files.containsKey(path)) {
                continue;
            }
            HttpResponse<String> file = get(path);
            files.put(path, file);
            Matcher references = REFERENCE.matcher(path.endsWith(".css") ? "" : file.body());
            references.results().map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                    .forEach(name -> wanted.add(URI.create("/console/").resolve(name).getPath()));
        }
        return files;
    }

    static String header(HttpResponse<String> answer, String name) {
        return String.join("|", answer.headers().allValues(name));
    }
}
