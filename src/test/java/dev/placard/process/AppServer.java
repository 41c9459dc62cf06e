package dev.placard.process;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A server of this build's kind, as the build installed it below target, run from a directory of its own. */
public abstract sealed class AppServer permits OpenLiberty, WildFly {

    /** What both kinds run before they start. */
    static final Path SERVER_ENV = Path.of("src/main/env/server.env").toAbsolutePath();

    private final Path directory;
    private final int port = Ports.free();

    AppServer(Path directory) {
        this.directory = directory;
    }

    /**
     * Makes a server with an application.
     *
     * @param directory an empty one
     * @param war the application
     */
    static AppServer install(Path directory, Path war) throws IOException {
        AppServer server = isWildFly() ? new WildFly(directory) : new OpenLiberty(directory);
        server.install(war);
        return server;
    }

    /** Whether this build tests on WildFly, and not on Open Liberty. */
    public static boolean isWildFly() {
        return System.getProperty("arquillian.launch", "liberty").equals("wildfly");
    }

    /** Its directory. */
    public Path directory() {
        return directory;
    }

    /** Where it answers. */
    URI address() {
        return URI.create("http://localhost:" + port);
    }

    abstract void install(Path war) throws IOException;

    /** Writes options into the server's own configuration: as defaults of variables in a server.xml, as system properties. */
    public abstract void configure(Map<String, String> options) throws IOException;

    /** Adds data sources, as the command cells wrote them, to the server while it runs. */
    public abstract void take(Path dataSources) throws IOException;

    /** Has the server's own configuration lead the data source to a database, as who writes one by hand does. */
    public abstract void writeDataSource(String url) throws IOException;

    /** Takes all features of MicroProfile away, where Placard's own configuration does not bring it. */
    public abstract void removeMicroProfile() throws IOException;

    /** Does what the pages say to turn MicroProfile Telemetry on. */
    public abstract void addTelemetry() throws IOException;

    /** The code of the message by which it says that an application did not start. */
    abstract String refusal();

    /** What starts that server in the foreground. */
    abstract List<String> command();

    /** What the command finds in its environment. */
    abstract Map<String, String> environment();

    /** The folder with the JDBC drivers. */
    abstract Path drivers();

    /** Where MicroProfile Health answers. */
    abstract URI health();

    /**
     * Told when it has stopped in good order.
     *
     * @throws IOException where what it left cannot be kept
     */
    void stopped() throws IOException { }

    /** What it prints. */
    Path console() {
        return directory.resolve("console.log");
    }

    /** The file with what is logged. */
    abstract Path log();

    /** Copies a folder with all that is in it, over folders that are there and no file that is. */
    static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : all.toList()) {
                Path target = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(path, target);
                }
            }
        }
    }
}
