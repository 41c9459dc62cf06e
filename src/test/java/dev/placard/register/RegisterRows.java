package dev.placard.register;

import dev.placard.python.StrictJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;

/** The rows of a table of the server register's tests: one JSON object a line. */
final class RegisterRows {

    private RegisterRows() { }

    static Stream<Map<?, ?>> of(String file) {
        try (InputStream in = RegisterRows.class.getResourceAsStream("/register/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().map(RegisterRows::row);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<?, ?> row(String line) {
        try {
            return (Map<?, ?>) StrictJson.loads(line.getBytes(StandardCharsets.UTF_8));
        } catch (StrictJson.Malformed e) {
            throw new AssertionError(line, e);
        }
    }
}
