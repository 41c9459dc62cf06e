package dev.placard.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A MariaDB Galera cluster of the test's own on this machine. It needs the packages mariadb-server, galera-4 and rsync, and
 * root, since mariadbd runs as the user mysql.
 */
public final class GaleraCluster {

    private static final String PROVIDER = "/usr/lib/galera/libgalera_smm.so";
    private static final String USER = "placard";

    private final Path directory;
    private final List<Node> nodes = new ArrayList<>();

    private GaleraCluster(Path directory, int size) {
        this.directory = directory;
        for (int i = 0; i < size; i++) {
            nodes.add(new Node(Ports.free(), Ports.free(), Ports.free(), Ports.free()));
        }
    }

    /**
     * Initializes and starts it, with an empty database {@code placard}.
     *
     * @param size number of nodes
     */
    public static GaleraCluster start(int size) throws IOException, SQLException, InterruptedException {
        Path directory = Files.createTempDirectory("galera"); // the user mysql must be able to reach it
        run("chown", "mysql:", directory.toString());
        GaleraCluster cluster = new GaleraCluster(directory, size);
        for (int i = 0; i < size; i++) {
            cluster.startNode(i);
            if (i == 0) {
                cluster.createDatabase();
            }
        }
        return cluster;
    }

    /**
     * The database by one of the nodes, or by another one where that is away; with reads that know of writes elsewhere. Where the
     * driver sends a statement and its parameters without waiting in between, and the node gives the transaction up at the first, an
     * answer is missing and the driver waits for ever.
     */
    public Database database(int node) {
        String addresses = IntStream.range(0, nodes.size())
                .mapToObj(i -> "127.0.0.1:" + nodes.get((node + i) % nodes.size()).sql).collect(Collectors.joining(","));
        return new Database("jdbc:mariadb:sequential://" + addresses
                + "/placard?useServerPrepStmts=true&disablePipeline=true&sessionVariables=wsrep_sync_wait=1"
                // with all nodes away the driver would try for half a minute
                + "&connectTimeout=2000&retriesAllDown=3", USER, USER);
    }

    /** kill -9 of one node. */
    public void kill(int node) {
        nodes.get(node).process.kill();
    }

    /** Starts a node again after {@link #kill}, while others run. Comes back when it has what they have, and answers. */
    public void restart(int node) {
        launch(node, List.of());
    }

    /** kill -9 of all nodes at the same time. */
    public void killAll() {
        nodes.parallelStream().forEach(node -> node.process.kill());
    }

    /** Starts all nodes again after {@link #killAll}: the one that knows most begins a new cluster, as an operator has to see to. */
    public void bootstrap() throws IOException {
        Map<Integer, Long> positions = new TreeMap<>();
        for (int i = 0; i < nodes.size(); i++) {
            positions.put(i, position(i));
        }
        int first = Collections.max(positions.entrySet(), Map.Entry.comparingByValue()).getKey();
        Path state = directory.resolve("n" + first).resolve("grastate.dat");
        Files.writeString(state, Files.readString(state).replace("safe_to_bootstrap: 0", "safe_to_bootstrap: 1"));
        launch(first, List.of("--wsrep-new-cluster"));
        positions.keySet().stream().filter(node -> node != first).forEach(this::restart);
    }

    /** The last transaction that a node has on its disk. */
    private long position(int number) throws IOException {
        Path data = directory.resolve("n" + number);
        Path log = directory.resolve("n" + number + ".recovered");
        Files.deleteIfExists(log);
        List<String> command = new ArrayList<>(command(nodes.get(number), data));
        command.removeIf(option -> option.startsWith("--log-error"));
        command.addAll(List.of("--wsrep-recover", "--skip-networking", "--log-error=" + log));
        Child.start(new ProcessBuilder(command), directory.resolve("n" + number + ".out")).awaitEnd("the position of Galera's node " + number);
        Matcher position = Pattern.compile("Recovered position: [0-9a-f-]+:(-?\\d+)").matcher(Files.readString(log));
        return position.results().mapToLong(found -> Long.parseLong(found.group(1))).max().orElse(-1);
    }

    /** Asks all nodes to stop, waits until they have and removes what they wrote. */
    public void stop() throws IOException, InterruptedException {
        nodes.forEach(node -> node.process.stop());
        run("rm", "-rf", directory.toString());
    }

    private void startNode(int number) throws IOException, InterruptedException {
        Node node = nodes.get(number);
        Path data = directory.resolve("n" + number);
        run("install", "-d", "-o", "mysql", "-g", "mysql", data.toString());
        run("mariadb-install-db", "--no-defaults", "--user=mysql", "--datadir=" + data,
                "--auth-root-authentication-method=normal", "--skip-test-db");
        launch(number, number == 0 ? List.of("--wsrep-new-cluster") : List.of());
    }

    private void launch(int number, List<String> further) {
        Node node = nodes.get(number);
        List<String> command = new ArrayList<>(command(node, directory.resolve("n" + number)));
        command.addAll(further);
        node.process = Child.start(new ProcessBuilder(command), directory.resolve("n" + number + ".out"));
        node.process.await("Galera's node " + number + ", see " + directory, node::isReady);
    }

    private List<String> command(Node node, Path data) {
        String addresses = nodes.stream().map(other -> "127.0.0.1:" + other.group).collect(Collectors.joining(","));
        return List.of("mariadbd", "--no-defaults", "--user=mysql", "--datadir=" + data, "--socket=" + data + ".sock",
                "--pid-file=" + data + ".pid", "--log-error=" + data + ".err", "--bind-address=127.0.0.1", "--port=" + node.sql,
                "--skip-name-resolve", "--character-set-server=utf8mb4", "--binlog-format=ROW",
                "--innodb-autoinc-lock-mode=2", "--innodb-buffer-pool-size=64M", "--performance-schema=OFF",
                "--wsrep-on=ON", "--wsrep-provider=" + PROVIDER, "--wsrep-cluster-name=placard",
                "--wsrep-cluster-address=gcomm://" + addresses, "--wsrep-node-address=127.0.0.1", "--wsrep-sst-method=rsync",
                "--wsrep-sst-receive-address=127.0.0.1:" + node.fullTransfer,
                "--wsrep-provider-options=gmcast.listen_addr=tcp://127.0.0.1:" + node.group + ";ist.recv_addr=127.0.0.1:"
                        + node.transfer + ";gcache.size=32M;gcache.dir=" + data);
    }

    private void createDatabase() throws SQLException {
        try (Connection connection = nodes.get(0).root(); Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE placard");
            statement.execute("CREATE USER placard@'127.0.0.1' IDENTIFIED BY 'placard'");
            statement.execute("GRANT ALL ON placard.* TO placard@'127.0.0.1'");
        }
    }

    private static void run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(String.join(" ", command) + ": " + output);
        }
    }

    /** One of the servers, by its ports. */
    private static final class Node {

        private final int sql;
        private final int group;
        private final int transfer;
        private final int fullTransfer;
        private Child process;

        private Node(int sql, int group, int transfer, int fullTransfer) {
            this.sql = sql;
            this.group = group;
            this.transfer = transfer;
            this.fullTransfer = fullTransfer;
        }

        private Connection root() throws SQLException {
            return new Database("jdbc:mariadb://127.0.0.1:" + sql + "/", "root", "").connect();
        }

        private boolean isReady() {
            try (Connection connection = root(); Statement statement = connection.createStatement();
                    ResultSet status = statement.executeQuery("SHOW STATUS LIKE 'wsrep_ready'")) {
                return status.next() && status.getString(2).equals("ON");
            } catch (SQLException e) {
                return false;
            }
        }
    }
}
