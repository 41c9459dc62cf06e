package dev.placard.launch;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.jar.JarFile;

/**
 * Runs an operators' tool out of the WAR: {@code java -jar placard.war policy-sample}. It lies at the WAR's root, where
 * the Java launcher looks, and knows nothing of what lies in WEB-INF but names.
 */
public final class Launcher {

    private static final String COMMANDS = "dev.placard.policy.tools.Commands";
    private static final Map<String, String> OTHERS = Map.of("check-config", "dev.placard.start.CheckConfig",
            "cells", "dev.placard.db.tools.CellsCommand", "doctor", "dev.placard.ops.tools.Doctor",
            "events-schema", "dev.placard.events.EventsSchema", "upgrade-check", "dev.placard.ops.tools.UpgradeCheck");

    private Launcher() { }

    /**
     * Runs a command and ends with its exit code.
     *
     * @throws ReflectiveOperationException when the WAR lacks the commands
     * @throws IOException when the WAR cannot be read
     */
    public static void main(String[] arguments) throws ReflectiveOperationException, IOException {
        // warnings of the policy code, a line each, on standard error
        System.setProperty("java.util.logging.SimpleFormatter.format", "%4$s: %5$s%n");
        Path war = Path.of(System.getProperty("java.class.path"));
        String commands = arguments.length == 0 ? COMMANDS : OTHERS.getOrDefault(arguments[0], COMMANDS);
        try (JarFile file = new JarFile(war.toFile())) {
            int code = (int) new WarClassLoader(file).loadClass(commands)
                    .getMethod("run", String[].class, PrintStream.class, PrintStream.class)
                    .invoke(null, arguments, System.out, System.err);
            System.exit(code);
        }
    }
}
