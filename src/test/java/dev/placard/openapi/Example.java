package dev.placard.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.Yaml;

/**
 * A request and its answer, as the description has them.
 *
 * @param operation what is asked for
 * @param name the examples' name
 * @param bodyType the type of the body it is sent with
 * @param body that body
 * @param status of the answer
 * @param schema of the answer's body
 * @param answer the answer's body; empty where the description gives none
 */
record Example(Operation operation, String name, Optional<String> bodyType, Optional<Object> body, int status, Map<String, Object> schema,
        Optional<Object> answer) {

    private static final String NO_TOKEN = "no-token";
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    /** Sends it and compares. */
    void replay(URI address) throws IOException, InterruptedException {
        HttpResponse<InputStream> given = CLIENT.send(request(address), BodyHandlers.ofInputStream());
        String text = text(given);
        assertThat(given.statusCode()).as(text).isEqualTo(status);
        answer.ifPresent(expected -> assertThat(new Yaml().<Object>load(text)).isEqualTo(expected));
        if (!schema.isEmpty()) {
            assertThat(new Shape(operation.description()).problems(schema, new Yaml().load(text), "")).isEmpty();
        }
    }

    /** A stream of events does not end by itself: nothing of it is read. */
    private static String text(HttpResponse<InputStream> given) throws IOException {
        try (InputStream body = given.body()) {
            boolean isEndless = given.headers().firstValue("Content-Type").orElse("").startsWith("text/event-stream");
            return isEndless ? "" : new String(body.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private HttpRequest request(URI address) {
        String path = operation.path();
        for (Map<String, Object> parameter : operation.parameters()) {
            if (parameter.get("in").equals("path")) {
                path = path.replace("{" + parameter.get("name") + "}", operation.value(parameter, name).orElseThrow().toString());
            }
        }
        String query = operation.parameters().stream().filter(parameter -> parameter.get("in").equals("query"))
                .flatMap(parameter -> operation.value(parameter, name).map(value -> parameter.get("name") + "=" + value).stream())
                .collect(Collectors.joining("&"));
        HttpRequest.Builder request = HttpRequest.newBuilder(address.resolve(query.isEmpty() ? path : path + "?" + query)).method(operation.method().toUpperCase(Locale.ROOT),
                body.map(value -> BodyPublishers.ofString(json(value))).orElse(BodyPublishers.noBody()));
        operation.parameters().stream().filter(parameter -> parameter.get("in").equals("header")).forEach(parameter ->
                operation.value(parameter, name).ifPresent(value -> request.header(parameter.get("name").toString(), value.toString())));
        if (!name.equals(NO_TOKEN) && !operation.content().containsKey("security")) {
            request.header("X-Auth-Token", "member-token");
        }
        bodyType.ifPresent(type -> request.header("Content-Type", type));
        return request.build();
    }

    private String json(Object value) {
        return Json.createObjectBuilder(operation.description().members(value)).build().toString();
    }
}
