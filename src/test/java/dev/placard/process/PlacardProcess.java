package dev.placard.process;

import dev.placard.fixture.Program;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Placard in a process of its own, on the app server of this build, that can be killed and started again. Everything it
 * writes goes to a directory of its own.
 */
public final class PlacardProcess implements AutoCloseable {

    /**
     * Options for Java: the better compiler costs more than it gains in some minutes, above all where threads leave it little of
     * the processors, and so does a look at the byte code of each class.
     */
    public static final String SHORT_LIVED = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -XX:+UnlockDiagnosticVMOptions"
            + " -XX:-BytecodeVerificationRemote";

    private static final Path WAR = Path.of(System.getProperty("placard.war", "target/placard.war"));

    private final Database database;
    private final AppServer server;
    private final Environment environment;
    private Child process;

    /**
     * A server that is not started yet. Where the options name no Keystone it knows the callers of the conformance table.
     *
     * @param directory where it may write; empty
     * @param database the database behind it
     * @param options further options, by their names in the environment; an empty one is left out, whoever set it
     */
    public PlacardProcess(Path directory, Database database, Map<String, String> options) throws IOException {
        this.database = database;
        server = AppServer.install(directory, WAR);
        environment = new Environment(server).with(database).with(options);
    }

    /**
     * Starts one of its own on an embedded database.
     *
     * @param name a name for its directory
     * @param options further options, by their names in the environment
     */
    public static PlacardProcess alone(String name, Map<String, String> options) throws IOException {
        Path directory = directory(name);
        PlacardProcess placard = new PlacardProcess(directory, Database.h2(directory), options);
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
        Map<String, String> shipped = new HashMap<>(Map.of("DB_URL", "", "DB_DRIVER", "", "TOKENS_FILE", ""));
        shipped.putAll(options);
        return new PlacardProcess(directory, new Database("jdbc:h2:", "", ""), shipped);
    }

    /** An empty directory below target. */
    public static Path directory(String name) throws IOException {
        return Files.createTempDirectory(Files.createDirectories(Path.of("target/processes").toAbsolutePath()), name);
    }

    /** The app server it runs on. */
    public AppServer server() {
        return server;
    }

    /** The database behind it. */
    public Database database() {
        return database;
    }

    /** Starts it, for the first time or again. Comes back when it answers. */
    public void start() {
        launch();
        process.await("Placard, see " + server.directory(), this::isReady);
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
        awaitSaid(sentence, before);
        event.happen();
        process.await("Placard, see " + server.directory(), this::isReady);
    }

    /**
     * Starts it where it is expected to refuse.
     *
     * @param sentence a part of what it says why
     * @throws AssertionError when it does not say so in time, or serves nevertheless
     */
    public void refusesToStart(String sentence) {
        launch();
        awaitSaid(sentence, 0);
        awaitSaid(server.refusal(), 0);
        boolean isServing = isReady();
        process.stop();
        if (isServing) {
            throw new AssertionError("Placard refuses to start and serves nevertheless, see " + server.directory());
        }
    }

    /** kill -9. */
    public void kill() {
        process.kill();
    }

    /** Asks it to stop and waits until it has. */
    public void stop() {
        boolean wasThere = process.isAlive();
        process.stop();
        try {
            if (wasThere) {
                server.stopped();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        stop();
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
        List<String> command = Program.ofJdk("java", "-jar", WAR.toString());
        command.addAll(List.of(words));
        ProcessBuilder builder = environment.prepare(command);
        // the JVM would print it
        builder.environment().remove("JDK_JAVA_OPTIONS");
        builder.environment().put("DB_DRIVERS", server.drivers().toString());
        return Program.run(code, builder);
    }

    /** Where it answers. */
    public URI address() {
        return server.address();
    }

    /** Where MicroProfile Health answers. */
    public URI health() {
        return server.health();
    }

    /** Everything it printed so far. */
    public String console() {
        return ServerLogs.text(server.console());
    }

    /** Everything it logged so far, at level INFO and above. */
    public String log() {
        return ServerLogs.text(server.log());
    }

    private void launch() {
        process = Child.start(environment.prepare(server.command()), server.console());
    }

    private void awaitSaid(String sentence, int from) {
        Await.until("Placard to say \"" + sentence + "\", see " + server.directory(), () -> console().indexOf(sentence, from) >= 0);
    }

    /** Version documents need no token; they are there when the application has started, its database included. */
    private boolean isReady() {
        return status(address().resolve("/v2.1/")) == 200;
    }

    /** What a GET is answered with; 0 where there is no answer. */
    public static int status(URI address) {
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
