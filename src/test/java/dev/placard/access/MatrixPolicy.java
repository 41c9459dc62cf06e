package dev.placard.access;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.yaml.snakeyaml.Yaml;

/**
 * One policy of matrix.yaml.
 *
 * @param name what it is
 * @param hasLegacyDefaults whether enforce_new_defaults and enforce_scope are off
 * @param rules what the operator wrote, by action
 * @param cells who may do what
 */
record MatrixPolicy(String name, boolean hasLegacyDefaults, Map<String, String> rules, List<Cell> cells) {

    private static final Path FILE = Path.of("src/test/resources/authorization/matrix.yaml");

    /** What one persona hears to one verb. */
    record Cell(Verb verb, String persona, Decision decision) {

        String sentence() {
            return (persona.matches("[aeiou].*") ? "an " : "a ") + persona.replace('-', ' ') + " " + decision.sentence(verb);
        }
    }

    /** All of the file, in its order. */
    static List<MatrixPolicy> all() throws IOException {
        List<Map<String, Object>> policies = new Yaml().load(Files.readString(FILE));
        return policies.stream().map(MatrixPolicy::read).toList();
    }

    /** The name as a policy file may hold it. */
    String mark() {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-");
    }

    @SuppressWarnings("unchecked")
    private static MatrixPolicy read(Map<String, Object> policy) {
        return new MatrixPolicy((String) policy.get("policy"), (Boolean) policy.get("legacy_defaults"),
                (Map<String, String>) policy.get("rules"), cells((String) policy.get("decisions")));
    }

    private static List<Cell> cells(String grid) {
        List<List<String>> lines = grid.lines().map(line -> Arrays.asList(line.split(" +"))).toList();
        List<String> personas = lines.get(0);
        List<Cell> cells = new ArrayList<>();
        for (List<String> line : lines.subList(1, lines.size())) {
            for (String verb : line.get(0).split(",")) {
                for (int column = 1; column < personas.size(); column++) {
                    cells.add(new Cell(Verb.valueOf(verb.toUpperCase(Locale.ROOT)), personas.get(column),
                            Decision.of(line.get(column))));
                }
            }
        }
        return cells;
    }
}
