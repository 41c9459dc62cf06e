package dev.placard.databases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.placard.compute.EntityTag;
import dev.placard.fixture.CellRows;
import dev.placard.fixture.EventReader;
import dev.placard.fixture.MetadataApi;
import dev.placard.process.Database;
import dev.placard.process.GaleraCluster;
import dev.placard.process.PlacardProcess;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two Placards on two nodes of a Galera cluster, which knows no locks between its nodes: changes of one server within a second. */
@Tag("galera")
class GaleraIT {

    private static final int TRIALS = Integer.getInteger("galera.trials", 40);
    private static final int CHANGES_TOLD = 50;
    private static final Map<String, Function<MetadataApi, HttpResponse<String>>> CHANGES = Map.of(
            "PUT new", api -> api.put("new", "w"),
            "PUT old", api -> api.put("old", "w"),
            "POST a b", api -> api.create("{\"a\": \"w\", \"b\": \"w\"}"),
            "POST c d", api -> api.create("{\"c\": \"w\", \"d\": \"w\"}"),
            "PUT map x", api -> api.replaceAll("{\"x\": \"w\"}"),
            "PUT map y", api -> api.replaceAll("{\"y\": \"w\"}"),
            "DELETE", api -> api.delete("old"),
            "PATCH", api -> api.patch("{\"new\": \"w\", \"old\": null}"),
            "PUT x if v", api -> api.put("old", "x", "If-Match", EntityTag.of(Map.of("old", "v")).header()),
            "PUT y if v", api -> api.put("old", "y", "If-Match", EntityTag.of(Map.of("old", "v")).header()));

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
    static void stop() throws Exception {
        first.stop();
        second.stop();
        cluster.stop();
    }

    /** Each outcome is that of one change after the other, in either order; nothing is stored twice. Three items are the limit. */
    @ParameterizedTest(name = "{0} beside {1}")
    @CsvSource({
        "PUT new, PUT new, 200 200, new=w old=v, new=w old=v",
        "PUT old, PUT old, 200 200, old=w, old=w",
        "PUT new, PUT old, 200 200, new=w old=w, new=w old=w",
        "PUT map x, PUT map y, 200 200, x=w, y=w",
        "PUT new, PUT map x, 200 200, x=w, new=w x=w",
        "PUT old, DELETE, 200 204, '', old=w",
        "PUT new, DELETE, 200 204, new=w, new=w",
        "DELETE, DELETE, 204 404, '', ''",
        "DELETE, PUT map x, 204 200|404 200, x=w, x=w",
        "POST a b, DELETE, 200 204, a=w b=w, a=w b=w",
        "POST a b, POST c d, 200 403, a=w b=w old=v, c=w d=w old=v",
        "PUT x if v, PUT y if v, 200 412, old=x, old=y",
        "PATCH, PUT map x, 200 200, x=w, new=w x=w",
        "PATCH, DELETE, 200 204|200 404, new=w, new=w",
    })
    void one_change_after_the_other(String one, String other, String told, String result, String otherResult) throws Exception {
        for (int trial = 0; trial < TRIALS; trial++) {
            String server = rows.addServer(CellRows.DEMO);
            rows.addItem(server, "old", "v");
            List<String> answers = together(server, CHANGES.get(one), CHANGES.get(other));
            assertThat(Set.of(told.split("\\|"))).as("trial " + trial)
                    .containsAnyOf(String.join(" ", answers), answers.get(1) + " " + answers.get(0));
            List<String> items = rows.liveRows(server).stream().map(row -> row.get("key") + "=" + row.get("value")).sorted().toList();
            assertThat(String.join(" ", items)).as("trial " + trial + ", told " + answers).isIn(result, otherResult);
        }
    }

    /** Whichever node a change comes by, and whichever Placard holds the relay: each is told once, by both, in the server's order. */
    @Test
    void the_feed_tells_changes_of_both_nodes_in_their_order() {
        String server = rows.addServer(CellRows.DEMO);
        try (EventReader atFirst = reader(first, server); EventReader atSecond = reader(second, server)) {
            for (int i = 0; i < CHANGES_TOLD; i++) {
                PlacardProcess placard = i % 2 == 0 ? first : second;
                assertThat(new MetadataApi(placard.address(), server, "member-token").put("k", "v" + i).statusCode()).isEqualTo(200);
            }
            assertThat(atFirst.await(CHANGES_TOLD).events()).isEqualTo(atSecond.await(CHANGES_TOLD).events());
            assertThat(atFirst.data()).extracting(data -> data.replaceAll(".*\"new\": \"v(\\d+)\".*", "$1"))
                    .containsExactlyElementsOf(IntStream.range(0, CHANGES_TOLD).mapToObj(Integer::toString).toList());
        }
    }

    private static EventReader reader(PlacardProcess placard, String server) {
        return new EventReader(placard.address(), "member-token", "?server=" + server);
    }

    private List<String> together(String server, Function<MetadataApi, HttpResponse<String>> one,
            Function<MetadataApi, HttpResponse<String>> other) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        Future<HttpResponse<String>> answer = clients.submit(() -> {
            start.await();
            return one.apply(new MetadataApi(first.address(), server, "member-token"));
        });
        start.await();
        int second = other.apply(new MetadataApi(GaleraIT.second.address(), server, "member-token")).statusCode();
        return List.of(String.valueOf(answer.get().statusCode()), String.valueOf(second));
    }

    private static PlacardProcess placard(Database database) throws Exception {
        PlacardProcess placard = new PlacardProcess(PlacardProcess.directory("galera"), database, Map.of("QUOTA_METADATA_ITEMS", "3"));
        placard.start();
        return placard;
    }
}
