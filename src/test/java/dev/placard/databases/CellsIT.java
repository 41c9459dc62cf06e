package dev.placard.databases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.placard.conformance.ConformanceEnvironment;
import dev.placard.conformance.ConformanceTable;
import dev.placard.fixture.CellRows;
import dev.placard.fixture.MetadataApi;
import dev.placard.process.Await;
import dev.placard.process.PlacardProcess;
import dev.placard.stress.ManyClients;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** One Placard on several cells. */
@Tag("process")
class CellsIT {

    @AutoClose
    private static CellsFixture nova;

    @BeforeAll
    static void start() throws Exception {
        nova = new CellsFixture(PlacardProcess.directory("cells"));
        String first = nova.addServer(1);
        Await.until("the data sources", () -> nova.member(first).list().statusCode() == 200);
    }

    @Tag("once")
    @TestFactory
    Stream<DynamicNode> the_table_holds() {
        return ConformanceTable.tests(nova.placard().address(), ConformanceEnvironment.besideNovaOnMariaDb());
    }

    @Test
    void a_change_is_made_in_the_cell_of_its_server_and_nowhere_else() {
        for (int cell : new int[] {1, 2, 4}) {
            String server = nova.addServer(cell);
            MetadataApi api = nova.member(server);
            assertThat(api.put("k", "v").statusCode()).isEqualTo(200);
            assertThat(api.create("{\"other\": \"w\"}").body()).isEqualTo("{\"metadata\": {\"k\": \"v\", \"other\": \"w\"}}");
            assertThat(api.delete("other").statusCode()).isEqualTo(204);
            assertThat(api.put("k", "x", "If-Match", "\"never\"").statusCode()).isEqualTo(412);
            assertThat(api.list().body()).isEqualTo("{\"metadata\": {\"k\": \"v\"}}");
            assertThat(nova.rows(cell).liveItems(server)).isEqualTo(Map.of("k", "v"));
            assertThat(Stream.of(1, 2, 4).filter(other -> other != cell)).allSatisfy(other -> assertThat(nova.rows(other).rows(server)).isEmpty());
            assertThat(api.history("").body()).contains("\"revision\": 3", "\"action\": \"delete\"");
        }
    }

    @Test
    void everything_said_to_many_clients_of_servers_in_several_cells_is_true() {
        Map<String, Integer> cells = new HashMap<>();
        for (int cell : new int[] {1, 2, 4}) {
            cells.put(nova.addServer(cell), cell);
        }
        ManyClients.requireTruth(nova.placard().address(), List.copyOf(cells.keySet())).forEach((server, items) -> {
            CellRows rows = nova.rows(cells.get(server));
            assertThat(rows.liveItems(server)).isEqualTo(items);
            assertThat(rows.liveRows(server)).extracting(row -> row.get("key")).doesNotHaveDuplicates();
        });
    }

    @Test
    void a_server_that_nova_does_not_know_is_missing() {
        MetadataApi nobody = nova.member("dec0de00-0005-4000-8000-000000000099");
        assertThat(nobody.list().statusCode()).isEqualTo(404);
        assertThat(nobody.put("k", "v").statusCode()).isEqualTo(404);
    }

    @Test
    void a_server_that_moves_is_found_in_its_new_cell() {
        String read = nova.addServer(1);
        String set = nova.addServer(1);
        String removed = nova.addServer(2);
        for (String server : new String[] {read, set, removed}) {
            assertThat(nova.member(server).put("k", "v").statusCode()).isEqualTo(200);
        }
        nova.move(read, 1, 2);
        nova.move(set, 1, 2);
        nova.move(removed, 2, 1);
        assertThat(nova.member(read).list().body()).isEqualTo("{\"metadata\": {\"k\": \"v\"}}");
        assertThat(nova.member(set).create("{\"k\": \"w\"}").statusCode()).isEqualTo(200);
        assertThat(nova.member(removed).delete("k").statusCode()).isEqualTo(204);
        assertThat(nova.rows(2).liveItems(set)).isEqualTo(Map.of("k", "w"));
        assertThat(nova.rows(1).liveItems(set)).isEqualTo(Map.of("k", "v"));
        assertThat(nova.rows(1).liveItems(removed)).isEmpty();
        assertThat(nova.rows(2).liveItems(removed)).isEqualTo(Map.of("k", "v"));
    }

    @Test
    void who_is_known_costs_the_api_database_nothing() {
        MetadataApi api = nova.member(nova.addServer(2));
        assertThat(api.list().statusCode()).isEqualTo(200);
        assertThat(nova.server(1).logged("nova_api", () -> assertThat(api.list().statusCode()).isEqualTo(200)))
                .noneMatch(statement -> statement.contains("instance_mappings"));
    }

    @Nested
    class ACellInTrouble extends TroubleContract {

        ACellInTrouble() {
            super(nova);
        }
    }

    @Nested
    class TheStatements extends StatementContract {

        TheStatements() {
            super(nova.member(nova.addServer(2)), request -> nova.server(2).logged("nova_cell2", request));
        }
    }

    @Test
    void a_cell_is_added_while_placard_runs() throws Exception {
        nova.addThirdCell();
        MetadataApi server = nova.member(nova.addServer(3));
        AwayContract.requireUnavailable(server.list());
        AwayContract.requireUnavailable(server.put("k", "v"));
        assertThat(nova.placard().log()).containsOnlyOnce("Cell cell3 cannot be served");
        assertThat(nova.addDataSources()).contains("cell cell3 ce110000-0000-4000-8000-000000000003: jdbc:mariadb://127.0.0.1:");
        MetadataApi other = nova.member(nova.addServer(1));
        Await.until("the cell to be served", () -> {
            assertThat(other.put("k", "v").statusCode()).isEqualTo(200);
            return server.list().statusCode() == 200;
        });
        assertThat(server.put("k", "v").statusCode()).isEqualTo(200);
        assertThat(server.list().body()).isEqualTo("{\"metadata\": {\"k\": \"v\"}}");
    }

    @Test
    void the_metrics_tell_of_each_cell() throws Exception {
        assertThat(nova.member(nova.addServer(2)).put("k", "v").statusCode()).isEqualTo(200);
        assertThat(nova.api().get("/metrics").body()).contains("placard_cell_up" + CellsFixture.SECOND + "1.0\n",
                "placard_pool_in_use" + CellsFixture.SECOND + "0.0\n",
                "placard_pool_max" + CellsFixture.SECOND + "16.0\n");
    }
}
