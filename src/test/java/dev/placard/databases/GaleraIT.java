package dev.placard.databases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.placard.process.Database;
import dev.placard.process.GaleraCluster;
import dev.placard.process.PlacardProcess;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two Placards on two nodes of a Galera cluster, which knows no locks between its nodes: changes of one server within a second. */
@Tag("galera")
class GaleraIT {

    private static final int TRIALS = 40;
    private static final Map<String, Function<MetadataApi, HttpResponse<String>>> CHANGES = Map.of(
            "PUT new", api -> api.put("new", "w"),
            "PUT old", api -> api.put("old", "w"),
            "POST", api -> api.create("{\"new\": \"w\", \"more\": \"w\"}"),
            "PUT map x", api -> api.replaceAll("{\"x\": \"w\"}"),
            "PUT map y", api -> api.replaceAll("{\"y\": \"w\"}"),
            "DELETE", api -> api.delete("old"));

    private static GaleraCluster cluster;
    private static PlacardProcess first;
    private static PlacardProcess second;
    private final CellRows rows = new CellRows(cluster.database(0));
    private final ExecutorService clients = Executors.newFixedThreadPool(2);

    @BeforeAll
    static void start() throws Exception {
        cluster = GaleraCluster.start(2);
        first = placard(cluster.database(0));
        second = placard(cluster.database(1));
    }

    @AfterAll
    static void stop() {
        first.stop();
        second.stop();
        cluster.stop();
    }

    /** Each outcome is that of one change after the other, in either order; nothing is stored twice. */
    @ParameterizedTest(name = "{0} beside {1}")
    @CsvSource({
        "PUT new, PUT new, new=w old=v, ",
        "PUT old, PUT old, old=w, ",
        "PUT new, POST, more=w new=w old=v, ",
        "PUT map x, PUT map y, x=w, y=w",
        "PUT new, PUT map x, x=w, new=w x=w",
        "PUT old, DELETE, , old=w",
        "DELETE, PUT map x, x=w, ",
        "POST, DELETE, more=w new=w, ",
    })
    void one_change_after_the_other(String one, String other, String result, String otherResult) throws Exception {
        for (int trial = 0; trial < TRIALS; trial++) {
            String server = rows.addServer(CellRows.DEMO);
            rows.addItem(server, "old", "v");
            String told = together(server, CHANGES.get(one), CHANGES.get(other));
            assertThat(told).matches("(200|204|404)(200|204|404)");
            List<String> items = rows.liveRows(server).stream().map(row -> row.get("key") + "=" + row.get("value")).sorted().toList();
            assertThat(String.join(" ", items)).as("trial " + trial + ", told " + told)
                    .isIn(text(result), otherResult == null ? text(result) : text(otherResult));
        }
    }

    private String together(String server, Function<MetadataApi, HttpResponse<String>> one,
            Function<MetadataApi, HttpResponse<String>> other) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        Future<HttpResponse<String>> answer = clients.submit(() -> {
            start.await();
            return one.apply(new MetadataApi(first.address(), server, "member-token"));
        });
        start.await();
        int told = other.apply(new MetadataApi(second.address(), server, "member-token")).statusCode();
        return answer.get().statusCode() + "" + told;
    }

    private static String text(String column) {
        return column == null ? "" : column;
    }

    private static PlacardProcess placard(Database database) throws Exception {
        PlacardProcess placard = new PlacardProcess(PlacardProcess.directory("galera"), database,
                Map.of("TOKENS_FILE", Path.of("src/test/resources/conformance/tokens.yaml").toAbsolutePath().toString()));
        placard.start();
        return placard;
    }
}
