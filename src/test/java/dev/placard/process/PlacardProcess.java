package dev.placard.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Placard in a process of its own, on the app server of this build, that can be killed and started again. Everything it
 * writes goes to a directory of its own.
 */
public final class PlacardProcess {

    // what the build gives to the app server of the other tests
    private static final Set<String> NOT_INHERITED = Set.of("TOKENS_FILE", "DB_URL", "DB_USER", "DB_PASSWORD", "DB_DRIVER", "HTTP_PORT",
            "EVENTS_HEARTBEAT_SECONDS");

    /**
     * Options for Java: the better compiler costs more than it gains in some minutes, above all where threads leave it little of
     * the processors, and so does a look at the byte code of each class.
     */
    public static final String SHORT_LIVED = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -XX:+UnlockDiagnosticVMOptions"
            + " -XX:-BytecodeVerificationRemote";

    private final Path directory;
    private final int port = Ports.free();
    private final int managementPort = Ports.free();
    private final AppServer server = AppServer.current();
    private final Map<String, String> environment = new HashMap<>();
    private Child process;

    /**
     * A server that is not started yet. Where the options name no Keystone it knows the callers of the conformance table.
     *
     * @param directory where it may write; empty
     * @param database the database behind it
     * @param options further options, by their names in the environment; an empty one is left out, whoever set it
     */
    public PlacardProcess(Path directory, Database database, Map<String, String> options) throws IOException {
        this.directory = directory;
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        environment.put("JDK_JAVA_OPTIONS", SHORT_LIVED);
        environment.put("HTTP_PORT", Integer.toString(port));
        environment.put("DB_URL", database.url());
        environment.put("DB_DRIVER", database.vendor());
        environment.put("DB_USER", database.user());
        environment.put("DB_PASSWORD", database.password());
        environment.putAll(server.environment(directory));
        if (!options.containsKey("KEYSTONE_AUTHTOKEN_AUTH_URL")) {
            environment.put("TOKENS_FILE", Path.of("src/test/resources/conformance/tokens.yaml").toAbsolutePath().toString());
        }
        environment.putAll(options);
        environment.values().removeIf(String::isEmpty);
        server.install(directory, Path.of(System.getProperty("placard.war", "target/placard.war")));
    }

    /**
     * Starts one of its own on an embedded database, where it is the only one to use it.
     *
     * @param name a name for its directory
     * @param options further options, by their names in the environment
     */
    public static PlacardProcess alone(String name, Map<String, String> options) throws IOException {
        Path directory = directory(name);
        PlacardProcess placard = new PlacardProcess(directory,
                new Database("jdbc:h2:file:" + directory.resolve("data/placard"), "placard", "placard"), options);
        placard.start();
        return placard;
    }

    /**
     * A server with the options it is shipped with, that is not started yet: its own H2 file, the example callers.
     *
     * @param directory where it may write; empty
     * @param options further options, by their names in the environment
     */
    public static PlacardProcess asShipped(Path directory, Map<String, String> options) throws IOException {
        Map<String, String> shipped = new HashMap<>(Map.of("DB_URL", "", "DB_USER", "", "DB_PASSWORD", "", "DB_DRIVER", "", "TOKENS_FILE", ""));
        shipped.putAll(options);
        return new PlacardProcess(directory, new Database("jdbc:h2:", "", ""), shipped);
    }

    /** Sets options, by their names, in the server's own configuration: server.xml or standalone.xml. */
    public PlacardProcess configured(Map<String, String> options) throws IOException {
        server.configure(directory, options);
        return this;
    }

    /**
     * Adds the data sources of all cells to the running app server, as the command cells finds them.
     *
     * @param api the API database that names them
     * @param novaConf where templates are filled from
     * @param urlOptions added to each URL
     * @return what the command printed
     */
    public String addCells(Database api, Path novaConf, String urlOptions) throws IOException {
        Path file = directory.resolve("cells");
        Path printed = Files.createTempFile(directory, "cells", ".log");
        ProcessBuilder command = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin/java").toString(), "-jar",
                System.getProperty("placard.war", "target/placard.war"), "cells", "--server", server.name().toLowerCase(Locale.ROOT),
                "--output", file.toString(), "--nova-conf", novaConf.toString(), "--url-options", urlOptions, "--drivers", Path.of(URI.create(
                        org.mariadb.jdbc.Driver.class.getProtectionDomain().getCodeSource().getLocation().toString())).getParent().toString());
        command.environment().keySet().removeAll(NOT_INHERITED);
        command.environment().putAll(Map.of("API_DB_URL", api.url(), "API_DB_USER", api.user(), "API_DB_PASSWORD", api.password()));
        Child.start(command, printed).awaitEnd("the command cells, see " + printed);
        server.take(file, directory, managementPort);
        return read(printed);
    }

    /** Has the data source of the server's own configuration lead to another database, as who writes one by hand does. */
    public PlacardProcess withDataSource(String url) throws IOException {
        server.writeDataSource(directory, url);
        return this;
    }

    /** Takes all of MicroProfile from the app server, where there is a choice. */
    public PlacardProcess withoutMicroProfile() throws IOException {
        server.withoutMicroProfile(directory);
        return this;
    }

    /** Turns MicroProfile Telemetry on, as the pages say. */
    public PlacardProcess withTelemetry() throws IOException {
        server.withTelemetry(directory);
        return this;
    }

    /** An empty directory below target. */
    public static Path directory(String name) throws IOException {
        return Files.createTempDirectory(Files.createDirectories(Path.of("target/processes").toAbsolutePath()), name);
    }

    /** Starts it, for the first time or again. Comes back when it answers. */
    public void start() {
        launch();
        process.await("Placard, see " + directory, this::isReady);
    }

    /**
     * Starts it again where it is expected to wait for something. Comes back when it answers.
     *
     * @param sentence a part of what it says it waits for
     * @param event what it waits for
     */
    public void start(String sentence, Event event) throws IOException {
        int before = console().length();
        launch();
        Child.await("Placard to say \"" + sentence + "\", see " + directory, () -> console().indexOf(sentence, before) >= 0,
                Child.LONGEST);
        event.happen();
        process.await("Placard, see " + directory, this::isReady);
    }

    /**
     * Starts it where it is expected to refuse.
     *
     * @param sentence a part of what it says why
     * @throws AssertionError when it does not say so in time, or serves nevertheless
     */
    public void refusesToStart(String sentence) {
        launch();
        Child.await("Placard to say \"" + sentence + "\", see " + directory,
                () -> console().contains(sentence) && console().contains(server.refusal()), Child.LONGEST);
        boolean isServing = isReady();
        process.stop();
        if (isServing) {
            throw new AssertionError("Placard refuses to start and serves nevertheless, see " + directory);
        }
    }

    /** kill -9. */
    public void kill() {
        process.kill();
    }

    /** Asks it to stop and waits until it has. */
    public void stop() {
        process.stop();
    }

    /** Sends SIGTERM, and does not wait. */
    public void terminate() {
        process.terminate();
    }

    /** Whether it still runs. */
    public boolean isAlive() {
        return process.isAlive();
    }

    /**
     * Runs a command of the WAR as the operator of this Placard would, with its options.
     *
     * @param code the exit code that is to be expected
     * @return everything it printed
     */
    public String run(int code, String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar",
                System.getProperty("placard.war")));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeAll(NOT_INHERITED);
        builder.environment().putAll(environment);
        // the JVM would print it
        builder.environment().remove("JDK_JAVA_OPTIONS");
        builder.environment().put("DB_DRIVERS", server.drivers().toString());
        Process started = builder.start();
        String printed = new String(started.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (started.waitFor() != code) {
            throw new AssertionError("exit code " + started.exitValue() + ": " + printed);
        }
        return printed;
    }

    /** Where it answers. */
    public URI address() {
        return URI.create("http://localhost:" + port);
    }

    /** Where MicroProfile Health answers. */
    public URI health() {
        return server.health(address(), managementPort);
    }

    /** Everything it printed so far. */
    public String console() {
        return read(consoleLog());
    }

    /** Everything it logged so far, at level INFO and above. */
    public String log() {
        return read(server.log(directory).orElse(consoleLog()));
    }

    private void launch() {
        ProcessBuilder command = new ProcessBuilder(server.command(directory, managementPort));
        command.environment().keySet().removeAll(NOT_INHERITED);
        command.environment().putAll(environment);
        process = Child.start(command, consoleLog());
    }

    private Path consoleLog() {
        return directory.resolve("console.log");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Version documents need no token; they are there when the application has started, its database included. */
    private boolean isReady() {
        return status(address().resolve("/v2.1/")) == 200;
    }

    /** What a GET is answered with; 0 where there is no answer. */
    static int status(URI address) {
        try {
            return ((HttpURLConnection) address.toURL().openConnection()).getResponseCode();
        } catch (IOException e) {
            return 0;
        }
    }

    /** Something that a test makes happen. */
    public interface Event {

        /** Makes it happen. */
        void happen() throws IOException;
    }
}
