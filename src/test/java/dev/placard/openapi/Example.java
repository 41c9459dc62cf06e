package dev.placard.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.placard.fixture.Api;
import jakarta.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    /** Sends it and compares. */
    void replay(URI address) throws IOException {
        HttpResponse<InputStream> given = ask(address);
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

    private HttpResponse<InputStream> ask(URI address) {
        String path = operation.path();
        for (Map<String, Object> parameter : of("path").toList()) {
            path = path.replace("{" + parameter.get("name") + "}", operation.value(parameter, name).orElseThrow().toString());
        }
        String query = of("query").flatMap(parameter -> operation.value(parameter, name).map(value -> parameter.get("name") + "=" + value)
                .stream()).collect(Collectors.joining("&"));
        Stream<String> headers = of("header").flatMap(parameter -> operation.value(parameter, name)
                .map(value -> Stream.of(parameter.get("name").toString(), value.toString())).orElse(Stream.of()));
        Stream<String> type = bodyType.map(given -> Stream.of("Content-Type", given)).orElse(Stream.of());
        boolean isOpen = name.equals(NO_TOKEN) || operation.content().containsKey("security");
        return new Api(address, isOpen ? "" : "member-token").open(operation.method().toUpperCase(Locale.ROOT),
                query.isEmpty() ? path : path + "?" + query, body.map(this::json).orElse(""), Stream.concat(headers, type).toArray(String[]::new));
    }

    /** The parameters that stand in a part of the request. */
    private Stream<Map<String, Object>> of(String part) {
        return operation.parameters().stream().filter(parameter -> parameter.get("in").equals(part));
    }

    private String json(Object value) {
        return Json.createObjectBuilder(operation.description().members(value)).build().toString();
    }
}
