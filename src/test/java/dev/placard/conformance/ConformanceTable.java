package dev.placard.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;

/** The table as JUnit tests: one container a file, one test a row. For a {@code @TestFactory}. */
public final class ConformanceTable {

    private static final String FOLDER = "/conformance";
    // lies beside the table but is none of it: the callers it needs
    private static final String TOKENS = "tokens.yaml";

    private ConformanceTable() { }

    /**
     * Every file of the table.
     *
     * @param target scheme http, host and port of the API asked
     * @param environment what the table's variables stand for: see {@link ConformanceEnvironment}
     * @return the rows in their order; those whose {@code skip} holds a reason under this environment are left out
     */
    public static Stream<DynamicNode> tests(URI target, Map<String, String> environment) {
        return files().map(file -> Map.entry(file.name(), rows(target, environment, file)))
                .filter(file -> !file.getValue().isEmpty())
                .map(file -> DynamicContainer.dynamicContainer(file.getKey(), file.getValue()));
    }

    static List<DynamicTest> rows(URI target, Map<String, String> environment, GabbiFile file) {
        Variables variables = new Variables(target, environment);
        Exchange exchange = new Exchange(target, variables);
        return file.rows().stream().filter(row -> variables.fill(row.skip()).isBlank())
                .map(row -> DynamicTest.dynamicTest(row.name(), () -> exchange.run(row))).toList();
    }

    static Stream<GabbiFile> files() {
        try (Stream<Path> paths = Files.list(Path.of(ConformanceTable.class.getResource(FOLDER).toURI()))) {
            return paths.filter(path -> path.toString().endsWith(".yaml") && !path.endsWith(TOKENS)).sorted()
                    .map(ConformanceTable::read).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static GabbiFile read(Path path) {
        try {
            return GabbiFile.parse(path.getFileName().toString(), Files.readString(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
