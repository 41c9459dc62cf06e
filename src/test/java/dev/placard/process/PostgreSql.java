package dev.placard.process;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;

/** A real PostgreSQL of the test's own that can be killed and started again on the same data. */
public final class PostgreSql implements DatabaseServer {

    private final Path directory;
    private final int port = Ports.free();
    private EmbeddedPostgres server;

    private PostgreSql(Path directory) {
        this.directory = directory;
    }

    /**
     * Unpacks, initializes and starts it.
     *
     * @param directory an empty one
     */
    public static PostgreSql start(Path directory) throws IOException {
        PostgreSql started = new PostgreSql(directory);
        started.restart();
        return started;
    }

    @Override
    public Database create(String name) throws SQLException {
        try (Connection connection = database().connect(); Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        }
        return database(name);
    }

    @Override
    public void restart() throws IOException {
        server = EmbeddedPostgres.builder().setPort(port).setDataDirectory(directory.resolve("data"))
                .setOverrideWorkingDirectory(directory.resolve("base").toFile()).setCleanDataDirectory(false)
                // the test database's defaults are quick and lose what was committed
                .setServerConfig("synchronous_commit", "on").setServerConfig("fsync", "on").start();
        Child.await("PostgreSQL, see " + directory, database()::answers, Child.LONGEST);
    }

    @Override
    public void kill() throws IOException {
        ProcessHandle main = ProcessHandle.of(pid()).orElseThrow();
        List<ProcessHandle> all = Stream.concat(Stream.of(main), main.descendants()).toList();
        all.forEach(ProcessHandle::destroyForcibly);
        Child.await("the end of PostgreSQL", () -> all.stream().noneMatch(ProcessHandle::isAlive), Child.LONGEST);
        server.close();
    }

    @Override
    public void stop() throws IOException {
        server.close();
    }

    /** The database {@code postgres}. */
    public Database database() {
        return database("postgres");
    }

    private Database database(String name) {
        return new Database("jdbc:postgresql://127.0.0.1:" + port + "/" + name, "postgres", "postgres");
    }

    private long pid() throws IOException {
        return Long.parseLong(Files.readAllLines(directory.resolve("data/postmaster.pid")).get(0));
    }
}
