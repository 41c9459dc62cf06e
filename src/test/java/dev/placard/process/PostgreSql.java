package dev.placard.process;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;

/** A real PostgreSQL of the test's own. */
public final class PostgreSql {

    private final int port = Ports.free();
    private final EmbeddedPostgres server;

    private PostgreSql(Path directory) throws IOException {
        server = EmbeddedPostgres.builder().setPort(port).setDataDirectory(directory.resolve("data"))
                .setOverrideWorkingDirectory(directory.resolve("base").toFile())
                // the test database's defaults are quick and lose what was committed
                .setServerConfig("synchronous_commit", "on").setServerConfig("fsync", "on").start();
    }

    /**
     * Unpacks, initializes and starts it.
     *
     * @param directory an empty one
     */
    public static PostgreSql start(Path directory) throws IOException {
        return new PostgreSql(directory);
    }

    /** Asks it to stop and waits until it has. */
    public void stop() throws IOException {
        server.close();
    }

    /** The database {@code postgres}. */
    public Database database() {
        return new Database("jdbc:postgresql://127.0.0.1:" + port + "/postgres", "postgres", "postgres");
    }
}
