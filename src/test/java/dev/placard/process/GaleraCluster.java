package dev.placard.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A MariaDB Galera cluster of the test's own on this machine. It needs the packages mariadb-server, galera-4 and rsync, and
 * root, since mariadbd runs as the user mysql.
 */
public final class GaleraCluster {

    private static final String USER = "placard";

    private final Path directory;
    private final List<GaleraNode> nodes = new ArrayList<>();

    private GaleraCluster(Path directory, int size) {
        this.directory = directory;
        for (int i = 0; i < size; i++) {
            nodes.add(new GaleraNode(directory.resolve("n" + i)));
        }
    }

    /**
     * Initializes and starts it, with an empty database {@code placard}.
     *
     * @param size number of nodes
     */
    public static GaleraCluster start(int size) throws IOException, SQLException, InterruptedException {
        Path directory = Files.createTempDirectory("galera"); // the user mysql must be able to reach it
        GaleraNode.run("chown", "mysql:", directory.toString());
        GaleraCluster cluster = new GaleraCluster(directory, size);
        for (GaleraNode node : cluster.nodes) {
            node.initialize();
        }
        cluster.begin(0);
        cluster.createDatabase();
        cluster.joinAllBut(0);
        return cluster;
    }

    /**
     * The database by one of the nodes, or by another one where that is away; with reads and changes that know of what was committed
     * elsewhere. Where the driver sends a statement and its parameters without waiting in between, and the node gives the transaction up
     * at the first, an answer is missing and the driver waits for ever.
     */
    public Database database(int node) {
        return database(IntStream.range(0, nodes.size()).mapToObj(i -> address((node + i) % nodes.size()))
                .collect(Collectors.joining(",")));
    }

    /**
     * The database as {@link #database(int)} says, by whoever stands before the nodes.
     *
     * @param addresses hosts and ports
     */
    public Database database(String addresses) {
        return new Database("jdbc:mariadb:sequential://" + addresses
                + "/placard?useServerPrepStmts=true&disablePipeline=true&sessionVariables=wsrep_sync_wait=3"
                // with all nodes away the driver would try for half a minute
                + "&connectTimeout=2000&retriesAllDown=3", USER, USER);
    }

    /** Where a node takes statements: host and port. */
    public String address(int node) {
        return nodes.get(node).address();
    }

    /** kill -9 of one node. */
    public void kill(int node) {
        nodes.get(node).kill();
    }

    /** Starts a node again after {@link #kill}, while others run. Comes back when it has what they have, and answers. */
    public void restart(int node) {
        nodes.get(node).start(groupAddresses());
    }

    /** kill -9 of all nodes at the same time. */
    public void killAll() {
        nodes.parallelStream().forEach(GaleraNode::kill);
    }

    /** Starts all nodes again after {@link #killAll}: the one that knows most begins a new cluster, as an operator has to see to. */
    public void bootstrap() throws IOException {
        Map<Integer, Long> positions = IntStream.range(0, nodes.size()).boxed()
                .collect(Collectors.toMap(Function.identity(), node -> nodes.get(node).position(groupAddresses())));
        int first = Collections.max(positions.entrySet(), Map.Entry.comparingByValue()).getKey();
        nodes.get(first).allowBootstrap();
        begin(first);
        joinAllBut(first);
    }

    /** Asks all nodes to stop, waits until they have and removes what they wrote. */
    public void stop() throws IOException, InterruptedException {
        nodes.forEach(GaleraNode::stop);
        GaleraNode.run("rm", "-rf", directory.toString());
    }

    private void begin(int first) {
        nodes.get(first).start(groupAddresses(), GaleraNode.NEW_CLUSTER);
    }

    private void joinAllBut(int first) {
        IntStream.range(0, nodes.size()).filter(node -> node != first).forEach(this::restart);
    }

    private String groupAddresses() {
        return nodes.stream().map(GaleraNode::groupAddress).collect(Collectors.joining(","));
    }

    private void createDatabase() throws SQLException {
        try (Connection connection = nodes.get(0).root(); Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE placard");
            statement.execute("CREATE USER placard@'127.0.0.1' IDENTIFIED BY 'placard'");
            statement.execute("GRANT ALL ON placard.* TO placard@'127.0.0.1'");
        }
    }
}
