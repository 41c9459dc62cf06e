package dev.placard.stress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.placard.fixture.CellRows;
import dev.placard.messaging.RemoteBroker;
import dev.placard.process.Await;
import dev.placard.process.Database;
import dev.placard.process.PlacardProcess;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A Placard on a database of its own, with a few servers, and what must hold on it after a workload. */
final class Stage implements AutoCloseable {

    /** Few, so that everybody meets everybody. */
    private static final int SERVERS = 3;
    /** Less than there are shared keys, so that it is met. */
    private static final int QUOTA = 9;
    private static final String QUOTA_OPTION = "QUOTA_METADATA_ITEMS";
    private static final int CLIENTS = 16;
    private static final int EACH = 25;
    /** So much is asked of the same servers: what was removed stays in the table, as in Nova, and slows down every read. */
    private static final int PORTION = 10_000;

    private final PlacardProcess placard;
    private URI address;
    private final CellRows tables;
    private final RecordedChanges recorded;
    private final Follower follower;
    private final Optional<RemoteBroker> broker;
    private final Map<String, Integer> earlier = new HashMap<>();
    private List<String> servers;
    private int seed;

    /**
     * Starts Placard, which makes the tables.
     *
     * @param directory where it may write
     * @param database empty
     */
    Stage(Path directory, Database database) throws IOException {
        this(another(directory, database), database, Optional.empty());
    }

    private Stage(PlacardProcess placard, Database database, Optional<RemoteBroker> broker) {
        this.placard = placard;
        this.broker = broker;
        placard.start();
        address = placard.address();
        tables = new CellRows(database);
        recorded = new RecordedChanges(database);
        follower = new Follower(placard.address());
        servers = addServers();
    }

    /** One whose Placard publishes to a broker, which is looked at with everything else and is closed with it. */
    static Stage publishing(Path directory, Database database, RemoteBroker broker) throws IOException {
        Map<String, String> options = new HashMap<>(broker.options());
        options.put(QUOTA_OPTION, Integer.toString(QUOTA));
        PlacardProcess placard = new PlacardProcess(directory, database, options);
        broker.addTo(directory);
        Stage stage = new Stage(placard, database, Optional.of(broker));
        Await.until("the beginning of the topic", stage.recorded::hasTopic);
        return stage;
    }

    /** Another Placard on the same database, that is not started yet. */
    static PlacardProcess another(Path directory, Database database) throws IOException {
        return new PlacardProcess(directory, database, Map.of(QUOTA_OPTION, Integer.toString(QUOTA)));
    }

    /** From now on clients ask here, where somebody stands before this Placard. */
    void askAt(URI other) {
        address = other;
    }

    PlacardProcess placard() {
        return placard;
    }

    CellRows tables() {
        return tables;
    }

    /** The servers' ids. */
    List<String> servers() {
        return servers;
    }

    /** A counter that stands at 0. */
    Counter counter() throws Exception {
        return new Counter(address, servers.get(0));
    }

    /** Gives the tables the collation of a Nova on MariaDB, to which foo, Foo and foo with a space are one text. */
    void compareLikeNova() {
        tables.cell().execute("ALTER TABLE instance_metadata MODIFY \"key\" VARCHAR(255) CHARACTER SET utf8mb3"
                + " COLLATE utf8mb3_general_ci, MODIFY \"value\" VARCHAR(255) CHARACTER SET utf8mb3 COLLATE utf8mb3_general_ci");
    }

    /** Clients of this Placard. */
    Workload workload(Keys keys) {
        for (String server : servers) {
            earlier.put(server, recorded.count(server));
        }
        return new Workload(servers, CLIENTS, keys, ++seed, client -> new HttpService(address, "member-token"));
    }

    /** Lets the clients make that many requests, about. */
    void run(Workload workload, int operations) {
        workload.run(Math.max(1, operations / CLIENTS / EACH), EACH);
    }

    /** Lets the clients make that many requests, about, of a few servers at a time, and requires that all they are told is true. */
    void requireTruth(int operations) {
        for (int left = operations; left > 0; left -= PORTION) {
            Workload workload = workload(Keys.SHARED);
            run(workload, Math.min(left, PORTION));
            assertThat(workload.history().unknown()).isZero();
            requireAllIsWell(workload);
            servers = addServers();
        }
    }

    /**
     * Lets clients work while something dies, again and again, looks at all servers each time, and requires that all is well at the end.
     *
     * @return what the clients were told
     */
    Workload rounds(Keys keys, Round round) throws Exception {
        Workload workload = workload(keys);
        for (int number = 1; number <= Sizes.kills(); number++) {
            round.go(workload, number);
            workload.observe();
        }
        requireAllIsWell(workload);
        return workload;
    }

    /** Comes back when Placard answers for all servers, some minutes from now at the latest. */
    void awaitAnswers() {
        try (HttpService service = new HttpService(address, "member-token")) {
            Await.until("Placard to answer again", () -> servers.stream()
                    .allMatch(server -> service.call(server, new Request.Index()) instanceof Outcome.Items));
        }
    }

    /** Everything the clients were told can be explained, and the tables hold what the last of it says. */
    void requireAllIsWell(Workload workload) {
        workload.observe();
        assertThat(new Linearizability(QUOTA).violations(workload.history())).isEmpty();
        for (String server : servers) {
            assertThat(tables.liveKeys(server)).doesNotHaveDuplicates().hasSizeLessThanOrEqualTo(QUOTA);
            List<Operation> told = workload.history().byServer().get(server);
            assertThat(told.get(told.size() - 1).itemsAfter(false)).contains(tables.liveItems(server));
            recorded.requireTruth(server, tables.liveItems(server));
            recorded.requireAcknowledged(server, earlier.getOrDefault(server, 0), told);
            List<Long> revisions = recorded.revisions(server);
            follower.requireTold(server, revisions);
            broker.ifPresent(topic -> topic.requireTold(server, revisions));
        }
    }

    private List<String> addServers() {
        return Stream.generate(() -> tables.addServer(CellRows.DEMO)).limit(SERVERS).toList();
    }

    @Override
    public void close() {
        follower.close();
        placard.stop();
        broker.ifPresent(RemoteBroker::close);
    }

    /** Clients at work, something that dies and comes back, and the history settled. */
    interface Round {

        /** Goes through it; the number begins with 1. */
        void go(Workload workload, int number) throws Exception;
    }
}
