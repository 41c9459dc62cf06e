package dev.placard.python;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Tables of test cases: what Python's own code answers, one case a line. */
public final class Rows {

    private Rows() { }

    /** The lines of a file in src/test/resources/python. */
    public static List<String> of(String file) {
        try (var in = new BufferedReader(
                new InputStreamReader(Rows.class.getResourceAsStream("/python/" + file), StandardCharsets.UTF_8))) {
            return in.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The cells of a table whose columns are parted by tabs. */
    public static Stream<Object[]> cells(String file) {
        return of(file).stream().map(line -> line.split("\t", -1));
    }

    /** A line that is a JSON object. */
    public static Map<?, ?> object(String line) {
        try {
            return (Map<?, ?>) StrictJson.loads(line);
        } catch (StrictJson.Malformed e) {
            throw new AssertionError(line, e);
        }
    }
}
