package dev.placard.databases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.placard.fixture.CellRows;
import dev.placard.fixture.MetadataApi;
import dev.placard.process.Await;
import dev.placard.process.GaleraCluster;
import dev.placard.process.PlacardProcess;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A Placard on three nodes of Galera, of which the driver takes the first that answers: {@code jdbc:mariadb:sequential:}. */
@Tag("galera")
class SequentialIT {

    private static final int SERVERS = 4;
    private static final int CHANGES = 50;

    private static GaleraCluster cluster;
    private static PlacardProcess placard;
    /** What was acknowledged, or may have been made nevertheless, by server and key. */
    private final Map<String, Map<String, String>> acknowledged = new HashMap<>();

    @BeforeAll
    static void start() throws Exception {
        cluster = GaleraCluster.start(3);
        placard = new PlacardProcess(PlacardProcess.directory("sequential"), cluster.database(0), Map.of());
        placard.start();
    }

    @AfterAll
    static void stop() throws Exception {
        placard.stop();
        cluster.stop();
    }

    @Test
    void when_a_node_dies_the_next_one_is_used_and_no_acknowledged_change_is_lost() {
        CellRows rows = new CellRows(cluster.database(1));
        for (int i = 0; i < SERVERS; i++) {
            acknowledged.put(rows.addServer(CellRows.DEMO), new HashMap<>());
        }
        change("before");
        cluster.kill(0);
        change("without");
        cluster.restart(0);
        cluster.kill(1);
        change("other");
        cluster.restart(1);
        change("after");
        CellRows third = new CellRows(cluster.database(2));
        acknowledged.forEach((server, items) -> {
            assertThat(third.liveItems(server)).isEqualTo(items);
            assertThat(third.liveRows(server)).hasSameSizeAs(items.keySet());
        });
    }

    /** Sets one item of each server again and again, until each change is acknowledged. Nothing but 503 may come in between. */
    private void change(String key) {
        for (int i = 0; i < CHANGES; i++) {
            String value = "v" + i;
            acknowledged.forEach((server, items) -> {
                MetadataApi api = new MetadataApi(placard.address(), server, "member-token");
                Await.until("the change", () -> {
                    int status = api.put(key, value).statusCode();
                    assertThat(status).isIn(200, 503);
                    return status == 200;
                });
                items.put(key, value);
            });
        }
    }
}
