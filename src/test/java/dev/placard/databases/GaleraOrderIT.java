package dev.placard.databases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.placard.compute.EntityTag;
import dev.placard.fixture.CellRows;
import dev.placard.fixture.MetadataApi;
import dev.placard.process.Await;
import dev.placard.process.Database;
import dev.placard.process.GaleraCluster;
import dev.placard.process.PlacardProcess;
import dev.placard.process.StatementGate;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two Placards on two nodes of Galera, one of which learns late of what the other has committed. */
@Tag("galera")
class GaleraOrderIT {

    private static GaleraCluster cluster;
    private static StatementGate gate;
    private static PlacardProcess late;
    private static PlacardProcess other;
    private final CellRows rows = new CellRows(cluster.database(0));
    private final Database atOther = cluster.database(1);
    private final String server = rows.addServer(CellRows.DEMO);
    private final MetadataApi atLate = new MetadataApi(late.address(), server, "member-token");
    private final MetadataApi elsewhere = new MetadataApi(other.address(), server, "member-token");

    @BeforeAll
    static void start() throws Exception {
        cluster = GaleraCluster.start(2);
        gate = new StatementGate(cluster.address(0));
        Database asText = cluster.database(gate.address());
        late = placard(new Database(asText.url().replace("useServerPrepStmts=true&", ""), asText.user(), asText.password()));
        other = placard(cluster.database(1));
    }

    @AfterAll
    static void stop() throws Exception {
        gate.close();
        late.stop();
        other.stop();
        cluster.stop();
    }

    /** A removal leaves the server's row as it was, so the touch of a change elsewhere does not meet it. */
    @Test
    void a_removal_does_not_come_between_the_items_that_a_change_reads_and_the_record_before_it() throws Exception {
        elsewhere.create("{\"a\": \"v\", \"b\": \"v\"}");
        gate.holdNext("SELECT revision, items FROM placard_metadata_change");
        CompletableFuture<HttpResponse<String>> change = CompletableFuture.supplyAsync(() -> atLate.create("{\"c\": \"v\"}"));
        gate.awaitHeld();
        assertThat(elsewhere.delete("a").statusCode()).isEqualTo(204);
        Await.until("the removal at the other node", () -> rows.liveRows(server).stream().noneMatch(row -> row.get("key").equals("a")));
        gate.release();

        assertThat(change.get().body()).doesNotContain("\"a\"");
        assertThat(recorded()).containsExactly("create", "delete", "create");
        assertThat(rows.liveItems(server)).isEqualTo(Map.of("b", "v", "c", "v"));
    }

    /** A refusal commits nothing that the cluster could compare. */
    @Test
    void a_condition_is_judged_by_what_was_acknowledged_elsewhere() {
        elsewhere.put("k", "v");
        assertThat(atLate.show("k").statusCode()).isEqualTo(200);
        atOther.execute("CREATE TABLE large (id INT PRIMARY KEY)");
        atOther.execute("INSERT INTO large SELECT seq FROM seq_1_to_1000000"); // the late one has to do this first
        assertThat(elsewhere.put("k", "w").statusCode()).isEqualTo(200);
        assertThat(atLate.put("k", "x", "If-Match", EntityTag.of(Map.of("k", "w")).header()).statusCode()).isEqualTo(200);
    }

    private List<Object> recorded() {
        return cluster.database(0)
                .query("SELECT action FROM placard_metadata_change WHERE server_id = ? ORDER BY revision", server).stream()
                .map(row -> row.get("action")).toList();
    }

    private static PlacardProcess placard(Database database) throws Exception {
        PlacardProcess placard = new PlacardProcess(PlacardProcess.directory("galera-order"), database, Map.of());
        placard.start();
        return placard;
    }
}
