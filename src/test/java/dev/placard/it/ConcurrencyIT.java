package dev.placard.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.placard.fixture.CellRows;
import dev.placard.fixture.MetadataApi;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What must hold after many clients wrote to one server at once. */
class ConcurrencyIT extends DeployedPlacard {

    private static final int CLIENTS = 16;
    private static final String DB_1 = "dec0de00-0004-4000-8000-000000000022";

    private final MetadataApi server = new MetadataApi(Placard.address(), DB_1, "member-token");

    @BeforeEach
    void no_items() {
        Placard.addServers();
        assertThat(server.replaceAll("{}").statusCode()).isEqualTo(200);
    }

    @Test
    void no_acknowledged_item_is_lost() throws Exception {
        List<String> acknowledged = together(client -> {
            List<String> keys = new ArrayList<>();
            for (int i = 0; i < 7; i++) {
                String key = "c" + client + "-" + i;
                if (server.put(key, "v").statusCode() == 200) {
                    keys.add(key);
                }
            }
            return keys;
        });
        assertThat(acknowledged).hasSize(7 * CLIENTS);
        assertThat(liveKeys()).containsExactlyInAnyOrderElementsOf(acknowledged);
    }

    @Test
    void no_removed_item_comes_back() throws Exception {
        for (int client = 0; client < CLIENTS; client += 2) {
            assertThat(server.put("old" + client, "v").statusCode()).isEqualTo(200);
        }
        together(client -> List.of(Integer.toString(client % 2 == 0 ? server.delete("old" + client).statusCode()
                : server.put("new" + client, "v").statusCode())));
        assertThat(liveKeys()).hasSize(CLIENTS / 2).allMatch(key -> key.startsWith("new"));
    }

    @Test
    void a_key_is_stored_once_however_many_create_it() throws Exception {
        together(client -> List.of(server.put("hot", "v" + client).body()));
        assertThat(liveKeys()).containsExactly("hot");
    }

    @Test
    void the_quota_is_never_passed() throws Exception {
        StringBuilder items = new StringBuilder();
        for (int i = 0; i < 120; i++) {
            items.append(i == 0 ? "{" : ", ").append("\"q").append(i).append("\": \"v\"");
        }
        assertThat(server.replaceAll(items.append('}').toString()).statusCode()).isEqualTo(200);
        List<String> answers = together(client -> List.of(Integer.toString(server.put("new" + client, "v").statusCode())));
        assertThat(answers).containsOnly("200", "403").filteredOn("200"::equals).hasSize(8);
        assertThat(liveKeys()).hasSize(128);
    }

    private static List<String> together(IntFunction<List<String>> client) throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        CyclicBarrier start = new CyclicBarrier(CLIENTS);
        List<Callable<List<String>>> work = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            int number = i;
            work.add(() -> {
                start.await();
                return client.apply(number);
            });
        }
        List<String> results = new ArrayList<>();
        for (Future<List<String>> result : clients.invokeAll(work)) {
            results.addAll(result.get());
        }
        clients.shutdown();
        return results;
    }

    /** Straight from the table: twin rows would show here. */
    private static List<String> liveKeys() {
        return new CellRows(Placard.database()).liveKeys(DB_1);
    }
}
