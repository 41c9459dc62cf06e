package dev.placard.conformance;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/** What the variables of the table stand for. */
public final class ConformanceEnvironment {

    private ConformanceEnvironment() { }

    /**
     * Placard alone with its default options: the callers of {@code conformance/tokens.yaml}, the servers of
     * {@code conformance/servers.sql}.
     *
     * @return variable name to value
     */
    public static Map<String, String> alone() {
        Map<String, String> environment = read("servers.env");
        environment.putAll(read("placard.env"));
        return Map.copyOf(environment);
    }

    /**
     * Placard alone with {@code oslo_policy.enforce_new_defaults} and {@code oslo_policy.enforce_scope} off.
     *
     * @return variable name to value
     */
    public static Map<String, String> aloneWithLegacyDefaults() {
        Map<String, String> environment = new HashMap<>(alone());
        environment.put("SKIP_LEGACY_DEFAULTS", "");
        environment.put("SKIP_NEW_DEFAULTS", "enforce_new_defaults is off");
        return Map.copyOf(environment);
    }

    /**
     * Placard on Nova's databases, with the API database and cell0.
     *
     * @return variable name to value
     */
    public static Map<String, String> besideNova() {
        Map<String, String> environment = new HashMap<>(alone());
        environment.put("SKIP_API_DATABASE", "");
        return Map.copyOf(environment);
    }

    /**
     * The same on MariaDB, where Nova's columns hold three bytes a character.
     *
     * @return variable name to value
     */
    public static Map<String, String> besideNovaOnMariaDb() {
        Map<String, String> environment = new HashMap<>(besideNova());
        environment.put("SKIP_FOUR_BYTE_TEXT", "columns of three bytes a character");
        return Map.copyOf(environment);
    }

    private static Map<String, String> read(String name) {
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(
                ConformanceEnvironment.class.getResourceAsStream("/conformance/" + name), StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> values = new HashMap<>();
        properties.stringPropertyNames().forEach(key -> values.put(key, properties.getProperty(key)));
        return values;
    }
}
