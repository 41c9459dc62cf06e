package dev.placard.process;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A real PostgreSQL that can be killed and started again on the same data. */
public final class PostgreSql implements DatabaseServer {

    private static Optional<PostgreSql> shared = Optional.empty();

    private static final String LOG = "postgresql.log";

    private final Path directory;
    private final int port = Ports.free();
    private Optional<EmbeddedPostgres> server = Optional.empty();

    private PostgreSql(Path directory) {
        this.directory = directory;
    }

    /** The one of this JVM, which ends with it. It runs, whatever became of it before. */
    public static synchronized PostgreSql shared() throws IOException {
        if (shared.isEmpty()) {
            shared = Optional.of(new PostgreSql(PlacardProcess.directory("postgresql")));
        }
        shared.get().restart();
        return shared.get();
    }

    @Override
    public Database create(String name) throws SQLException {
        database("postgres").execute("DROP DATABASE IF EXISTS " + name + " WITH (FORCE)");
        database("postgres").execute("CREATE DATABASE " + name);
        return database(name);
    }

    @Override
    public void restart() throws IOException {
        if (server.isPresent()) {
            return;
        }
        // it ends with this JVM by itself
        server = Optional.of(EmbeddedPostgres.builder().setPort(port).setDataDirectory(directory.resolve("data"))
                .setOverrideWorkingDirectory(directory.resolve("base").toFile()).setCleanDataDirectory(false)
                // ten seconds of its own are few where its files are made beside another build
                .setPGStartupWait(Child.LONGEST)
                // the test database's defaults are quick and lose what was committed
                .setServerConfig("max_connections", "150").setServerConfig("synchronous_commit", "on").setServerConfig("fsync", "on")
                .setServerConfig("logging_collector", "on").setServerConfig("log_directory", directory.toAbsolutePath().toString())
                .setServerConfig("log_filename", LOG).setServerConfig("log_line_prefix", "%d:%p:").start());
        Child.await("PostgreSQL, see " + directory, database("postgres")::answers, Child.LONGEST);
    }

    @Override
    public void endConnections(String name) throws SQLException {
        try (Connection by = database("postgres").connect()) {
            endConnections(by, name);
        }
    }

    @Override
    public void endConnections(Connection by, String name) throws SQLException {
        try (Statement statement = by.createStatement()) {
            statement.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '" + name + "'");
        }
    }

    @Override
    public void kill() throws IOException {
        ProcessHandle main = ProcessHandle.of(pid()).orElseThrow();
        List<ProcessHandle> all = Stream.concat(Stream.of(main), main.descendants()).toList();
        all.forEach(ProcessHandle::destroyForcibly);
        Child.await("the end of PostgreSQL", () -> all.stream().noneMatch(ProcessHandle::isAlive), Child.LONGEST);
        server.orElseThrow().close();
        server = Optional.empty();
    }

    @Override
    public void readOnly(String name, boolean isReadOnly) {
        database("postgres").execute("ALTER DATABASE " + name + " SET default_transaction_read_only = " + (isReadOnly ? "on" : "off"));
    }

    @Override
    public List<String> logged(String name, Runnable requests) {
        String marker = UUID.randomUUID().toString();
        Database server = database("postgres");
        server.execute("ALTER SYSTEM SET log_statement = 'all'");
        try {
            server.execute("SELECT pg_reload_conf()");
            // a new connection that logs has come after the others were told to
            Await.until("statements in the log", () -> {
                server.execute("SELECT 'begin " + marker + "'");
                return indexOf("begin " + marker) >= 0;
            });
            requests.run();
            server.execute("SELECT 'end " + marker + "'");
            Await.until("the last statement in the log", () -> indexOf("end " + marker) >= 0);
        } finally {
            server.execute("ALTER SYSTEM RESET log_statement");
            server.execute("SELECT pg_reload_conf()");
        }
        Pattern statement = Pattern.compile(name + ":(\\d+):LOG:  (?:statement|execute [^:]*): (.*)");
        List<String> lines = log().subList(indexOf("begin " + marker), indexOf("end " + marker));
        return LoggedStatement.ofRequests(lines.stream().map(statement::matcher).filter(Matcher::matches)
                .map(line -> new LoggedStatement(line.group(1), line.group(2))).toList());
    }

    private int indexOf(String text) {
        List<String> lines = log();
        return lines.indexOf(lines.stream().filter(line -> line.contains(text)).findFirst().orElse(null));
    }

    private List<String> log() {
        return ServerLogs.text(directory.resolve(LOG)).lines().toList();
    }

    private Database database(String name) {
        return new Database("jdbc:postgresql://127.0.0.1:" + port + "/" + name, "postgres", "postgres");
    }

    private long pid() throws IOException {
        return Long.parseLong(Files.readAllLines(directory.resolve("data/postmaster.pid")).get(0));
    }
}
