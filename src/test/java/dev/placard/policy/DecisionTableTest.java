package dev.placard.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.placard.config.Settings;
import dev.placard.policy.language.CallerRules;
import dev.placard.policy.language.Credentials;
import dev.placard.policy.language.Rules;
import dev.placard.policy.rule.Verdict;
import dev.placard.python.JsonNull;
import dev.placard.python.StrictJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the real oslo.policy decided, row for row; {@code src/test/policy/record.py} writes the table. */
class DecisionTableTest {

    private static final Path TABLE = Path.of("src/test/resources/policy/decisions.jsonl");
    private static final Map<Object, Rules> KNOWN = new HashMap<>();

    @TempDir
    private static Path directory;

    static Stream<Arguments> rows() throws IOException {
        List<String> lines = Files.readAllLines(TABLE);
        return IntStream.range(0, lines.size()).mapToObj(i -> {
            Map<String, Object> row = object(json(lines.get(i)));
            return Arguments.of(i + 1, row.get("about"), row);
        });
    }

    @ParameterizedTest(name = "line {0}: {1}")
    @MethodSource("rows")
    void decides_as_oslo_policy_does(int line, String about, Map<String, Object> row) {
        CallerRules rules = rules(row).of(credentials(object(row.get("caller"))));
        String action = (String) row.get("action");
        // deviations.md, policy-language: Placard denies where it cannot read what oslo.policy can
        boolean expected = row.get("decision").equals("allow") && !about.endsWith("beyond Placard");
        assertThat(rules.allows(action, object(row.get("target")))).as("%s", row).isEqualTo(expected);
        if (expected) {
            assertThat(rules.verdict(action)).as("before the target is known: %s", row).isNotEqualTo(Verdict.DENY);
        } else if (row.get("decision").equals("deny")) {
            assertThat(rules.verdict(action)).as("before the target is known: %s", row).isNotEqualTo(Verdict.ALLOW);
        }
    }

    private static Rules rules(Map<String, Object> row) {
        return KNOWN.computeIfAbsent(List.of(row.get("files"), row.get("options")), files -> {
            Path home = directory.resolve(Integer.toString(KNOWN.size()));
            object(row.get("files")).forEach((name, text) -> write(home.resolve(name), (String) text));
            Map<String, String> options = new HashMap<>(Map.of("placard.nova_conf", home.resolve("nova.conf").toString()));
            object(row.get("options")).forEach((name, value) -> options.put("oslo_policy." + name, (String) value));
            return new Enforcer(Settings.of(options)).current();
        });
    }

    private static Credentials credentials(Map<String, Object> caller) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (String name : List.of("user_id", "user_domain_id", "system_scope", "domain_id", "project_id",
                "project_domain_id", "service_user_id", "service_user_domain_id", "service_project_id",
                "service_project_domain_id")) {
            values.put(name, JsonNull.NULL);
        }
        values.put("roles", List.of());
        values.put("service_roles", List.of());
        values.put("is_admin_project", true);
        values.putAll(caller);
        return new Credentials(values);
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Object json(String line) {
        try {
            return StrictJson.loads(line);
        } catch (StrictJson.Malformed e) {
            throw new IllegalStateException(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> object(Object value) {
        return (Map<String, Object>) value;
    }
}
