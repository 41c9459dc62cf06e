package dev.placard.stress;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.Map;

/**
 * Placard on Open Liberty in a process of its own, that can be killed and started again. The app server is the one the
 * build installed, with the project's own server.xml; everything it writes goes to a directory of its own.
 */
final class PlacardProcess {

    private static final Path LIBERTY = Path.of("target/liberty/wlp").toAbsolutePath();

    private final Path directory;
    private final int port = Ports.free();
    private final Map<String, String> environment = new HashMap<>();
    private Child process;

    /**
     * A server that is not started yet.
     *
     * @param directory where it may write
     * @param database the database behind it
     * @param options further options, by their names in the environment
     */
    PlacardProcess(Path directory, Database database, Map<String, String> options) throws IOException {
        this.directory = directory;
        environment.put("WLP_USER_DIR", directory.toString());
        environment.put("WLP_OUTPUT_DIR", directory.resolve("output").toString());
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        environment.put("HTTP_PORT", Integer.toString(port));
        environment.put("DB_DRIVERS", LIBERTY.resolve("usr/shared/resources/jdbc").toString());
        environment.put("DB_URL", database.url());
        environment.put("DB_USER", database.user());
        environment.put("DB_PASSWORD", database.password());
        environment.put("JVM_ARGS", "-Xmx512m");
        environment.putAll(options);
        Path server = Files.createDirectories(directory.resolve("servers/placard/dropins")).getParent();
        Files.copy(Path.of("server.xml"), server.resolve("server.xml"), StandardCopyOption.REPLACE_EXISTING);
        Files.copy(Path.of(System.getProperty("placard.war", "target/placard.war")), server.resolve("dropins/placard.war"),
                StandardCopyOption.REPLACE_EXISTING);
    }

    /** Starts it, for the first time or again. Comes back when it answers. */
    void start() {
        ProcessBuilder command = new ProcessBuilder(LIBERTY.resolve("bin/server").toString(), "run", "placard");
        // what the build gives to the app server of the other tests
        command.environment().remove("TOKENS_FILE");
        command.environment().putAll(environment);
        process = Child.start(command, directory.resolve("console.log"));
        try (HttpService service = new HttpService(address(), "member-token")) {
            process.await("Placard, see " + directory, service::isReady);
        }
    }

    /** kill -9. */
    void kill() {
        process.kill();
    }

    void stop() {
        process.stop();
    }

    URI address() {
        return URI.create("http://localhost:" + port);
    }
}
