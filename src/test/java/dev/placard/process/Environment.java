package dev.placard.process;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the processes of one Placard find in their environment. */
final class Environment {

    // what the build gives to the app server of the other tests
    private static final Set<String> NOT_INHERITED = Set.of("TOKENS_FILE", "DB_URL", "DB_USER", "DB_PASSWORD", "DB_DRIVER", "HTTP_PORT",
            "EVENTS_HEARTBEAT_SECONDS");

    private final Map<String, String> variables = new HashMap<>();

    /** What every app server here needs. */
    Environment(AppServer server) {
        variables.put("JAVA_HOME", System.getProperty("java.home"));
        variables.put("JDK_JAVA_OPTIONS", PlacardProcess.SHORT_LIVED);
        variables.put("HTTP_PORT", Integer.toString(server.address().getPort()));
        variables.putAll(server.environment());
    }

    /** Adds the options of the data source. */
    Environment with(Database database) {
        variables.putAll(Map.of("DB_URL", database.url(), "DB_DRIVER", database.vendor(), "DB_USER", database.user(),
                "DB_PASSWORD", database.password()));
        return this;
    }

    /** Adds options; an empty one is left out, whoever set it. Where they name no Keystone, the callers of the conformance table are known. */
    Environment with(Map<String, String> options) {
        if (!options.containsKey("KEYSTONE_AUTHTOKEN_AUTH_URL")) {
            variables.put("TOKENS_FILE", Path.of("src/test/resources/conformance/tokens.yaml").toAbsolutePath().toString());
        }
        variables.putAll(options);
        variables.values().removeIf(String::isEmpty);
        return this;
    }

    /** A process that is not started yet. */
    ProcessBuilder prepare(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().keySet().removeAll(NOT_INHERITED);
        builder.environment().putAll(variables);
        return builder;
    }
}
