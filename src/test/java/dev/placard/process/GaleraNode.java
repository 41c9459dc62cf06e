package dev.placard.process;

import dev.placard.fixture.Program;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** One server of a {@link GaleraCluster}, which runs as the user mysql. */
final class GaleraNode {

    /** Begins a cluster; without it the node looks for the others. */
    static final String NEW_CLUSTER = "--wsrep-new-cluster";

    private static final String PROVIDER = "/usr/lib/galera/libgalera_smm.so";
    private static final Pattern POSITION = Pattern.compile("Recovered position: [0-9a-f-]+:(-?\\d+)");

    private final Path data;
    private final int sql = Ports.free();
    private final int group = Ports.free();
    private final int transfer = Ports.free();
    private final int fullTransfer = Ports.free();
    private Child process;

    /**
     * A node that is not started yet.
     *
     * @param data where its data will be; what it prints is beside it
     */
    GaleraNode(Path data) {
        this.data = data;
    }

    /** Where it takes statements. */
    String address() {
        return "127.0.0.1:" + sql;
    }

    /** Where the others find it. */
    String groupAddress() {
        return "127.0.0.1:" + group;
    }

    /** Makes its files. */
    void initialize() throws IOException, InterruptedException {
        run("install", "-d", "-o", "mysql", "-g", "mysql", data.toString());
        run("mariadb-install-db", "--no-defaults", "--user=mysql", "--datadir=" + data, "--auth-root-authentication-method=normal",
                "--skip-test-db");
    }

    /**
     * Starts it. Comes back when it has what the others have, and answers.
     *
     * @param groupAddresses of all nodes
     * @param further options
     */
    void start(String groupAddresses, String... further) {
        List<String> command = command(groupAddresses);
        command.add("--log-error=" + data + ".err");
        command.addAll(List.of(further));
        process = Child.start(new ProcessBuilder(command), printed());
        process.await("Galera's node, see " + data, this::isReady);
    }

    /** kill -9. */
    void kill() {
        process.kill();
    }

    /** Asks it to stop and waits until it has. */
    void stop() {
        process.stop();
    }

    /** The last transaction that a node that was killed has on its disk. */
    long position(String groupAddresses) {
        try {
            Path log = data.resolveSibling(data.getFileName() + ".recovered");
            Files.deleteIfExists(log);
            List<String> command = command(groupAddresses);
            command.addAll(List.of("--wsrep-recover", "--skip-networking", "--log-error=" + log));
            Child.start(new ProcessBuilder(command), printed()).awaitEnd("the position of Galera's node, see " + data);
            return POSITION.matcher(Files.readString(log)).results().mapToLong(found -> Long.parseLong(found.group(1))).max().orElse(-1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Says, as an operator has to, that no other node knows more than this one. */
    void allowBootstrap() throws IOException {
        Path state = data.resolve("grastate.dat");
        Files.writeString(state, Files.readString(state).replace("safe_to_bootstrap: 0", "safe_to_bootstrap: 1"));
    }

    /** A connection that may do everything. */
    Connection root() throws SQLException {
        return new Database("jdbc:mariadb://" + address() + "/", "root", "").connect();
    }

    /** Runs a command that has to succeed. */
    static void run(String... command) throws IOException, InterruptedException {
        Program.run(0, new ProcessBuilder(command));
    }

    private boolean isReady() {
        try (Connection connection = root(); Statement statement = connection.createStatement();
                ResultSet status = statement.executeQuery("SHOW STATUS LIKE 'wsrep_ready'")) {
            return status.next() && status.getString(2).equals("ON");
        } catch (SQLException e) {
            return false;
        }
    }

    private Path printed() {
        return data.resolveSibling(data.getFileName() + ".out");
    }

    private List<String> command(String groupAddresses) {
        return new ArrayList<>(List.of("mariadbd", "--no-defaults", "--user=mysql", "--datadir=" + data, "--socket=" + data + ".sock",
                "--pid-file=" + data + ".pid", "--bind-address=127.0.0.1", "--port=" + sql, "--skip-name-resolve",
                "--character-set-server=utf8mb4", "--binlog-format=ROW", "--innodb-autoinc-lock-mode=2", "--innodb-buffer-pool-size=64M",
                "--performance-schema=OFF", "--wsrep-on=ON", "--wsrep-provider=" + PROVIDER, "--wsrep-cluster-name=placard",
                "--wsrep-cluster-address=gcomm://" + groupAddresses, "--wsrep-node-address=127.0.0.1", "--wsrep-sst-method=rsync",
                "--wsrep-sst-receive-address=127.0.0.1:" + fullTransfer,
                "--wsrep-provider-options=gmcast.listen_addr=tcp://" + groupAddress() + ";ist.recv_addr=127.0.0.1:" + transfer
                        + ";gcache.size=32M;gcache.dir=" + data));
    }
}
