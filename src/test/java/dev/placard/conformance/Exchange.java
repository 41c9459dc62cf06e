package dev.placard.conformance;

import dev.placard.fixture.Answer;
import dev.placard.fixture.RawHttp;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;

/** Sends one row and compares the answer with what the row says (gabbi: case.py, handlers/core.py, jsonhandler.py). */
final class Exchange {

    private final URI target;
    private final Variables variables;

    Exchange(URI target, Variables variables) {
        this.target = target;
        this.variables = variables;
    }

    /**
     * Runs a row.
     *
     * @param row what to send and what to expect
     * @throws AssertionError telling everything that differs, not the first difference only
     * @throws IOException when there is no answer
     */
    void run(Row row) throws IOException {
        String url = variables.fill(row.url());
        Answer answer = RawHttp.send(target, row.method(), url, headers(row), body(row));
        SoftAssertions softly = new SoftAssertions();
        softly.assertThat(answer.status())
                .as("status of %s %s, which answered %s", row.method(), url, answer.text()).isIn(row.status());
        row.responseHeaders().forEach((name, value) -> compareHeader(softly, answer, name, value));
        row.forbiddenHeaders().forEach(name -> softly.assertThat(answer.header(name.toLowerCase(Locale.ROOT)))
                .as("header %s, which is forbidden", name).isEmpty());
        row.strings().forEach(text -> softly.assertThat(answer.text()).as("body").contains(variables.fill(text)));
        row.jsonPaths().forEach((path, value) -> comparePath(softly, answer, path, value));
        softly.assertAll();
    }

    private Map<String, String> headers(Row row) {
        Map<String, String> headers = new LinkedHashMap<>();
        row.requestHeaders().forEach((name, value) -> headers.put(name, variables.fill(value)));
        return headers;
    }

    private byte[] body(Row row) {
        Object data = row.data().map(variables::fillIn).orElse("");
        if (data instanceof String text) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
        // gabbi writes JSON only where the row says that it is JSON
        String type = row.requestHeaders().getOrDefault("content-type", "");
        if (!type.matches("application/(.+\\+)?json(;.*)?")) {
            throw new IllegalArgumentException(row.name() + ": a map as data needs the header content-type in small letters");
        }
        return JsonValues.of(data).toString().getBytes(StandardCharsets.UTF_8);
    }

    private void compareHeader(SoftAssertions softly, Answer answer, String name, String expected) {
        Optional<String> actual = answer.header(name);
        if (isExpression(expected)) {
            String expression = expected.substring(1, expected.length() - 1);
            softly.assertThat(actual).as("header %s", name).hasValueSatisfying(value ->
                    softly.assertThat(value).as("header %s", name)
                            .containsPattern(Pattern.compile(variables.fillExpression(expression))));
        } else {
            softly.assertThat(actual).as("header %s", name).contains(variables.fill(expected));
        }
    }

    private void comparePath(SoftAssertions softly, Answer answer, String path, Object expected) {
        if (expected instanceof String text && isExpression(text)) {
            throw new IllegalArgumentException("A regular expression for JSON, which this runner does not know: " + text);
        }
        Optional<JsonValue> actual = JsonValues.parse(answer.text()).flatMap(body -> JsonValues.at(body, path));
        softly.assertThat(actual).as("%s of %s", path, answer.text())
                .contains(JsonValues.of(variables.fillIn(expected)));
    }

    private static boolean isExpression(String text) {
        return text.length() > 1 && text.startsWith("/") && text.endsWith("/");
    }
}
