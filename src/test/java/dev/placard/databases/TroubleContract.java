package dev.placard.databases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.placard.fixture.MetadataApi;
import dev.placard.process.Await;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The second of several cells is away, takes no writes or hangs; the others are served. */
abstract class TroubleContract {

    private static final int MORE_THAN_A_CELL_MAY_KEEP = 30;

    private final CellsFixture nova;

    TroubleContract(CellsFixture nova) {
        this.nova = nova;
    }

    @Test
    void a_cell_that_is_down_takes_no_other_with_it() throws Exception {
        String here = nova.addServer(1);
        String there = nova.addServer(2);
        assertThat(nova.member(there).put("k", "v").statusCode()).isEqualTo(200);
        nova.server(2).kill();
        try {
            for (int i = 0; i < 50; i++) {
                assertThat(nova.member(here).put("k", "v" + i).statusCode()).isEqualTo(200);
                assertThat(nova.member(here).list().statusCode()).isEqualTo(200);
            }
            AwayContract.requireUnavailable(nova.member(there).list());
            AwayContract.requireUnavailable(nova.member(there).put("k", "w"));
            assertThat(nova.api().get("/healthcheck").statusCode()).isEqualTo(200);
            assertThat(nova.api().get("/metrics").body()).contains("placard_cell_up" + CellsFixture.SECOND + "0.0\n");
        } finally {
            nova.server(2).restart();
        }
        Await.until("the cell to be used again", () -> nova.member(there).list().statusCode() == 200);
        assertThat(nova.member(there).put("k", "w").statusCode()).isEqualTo(200);
    }

    @Test
    void old_records_are_removed_from_each_cell_and_a_cell_that_is_down_keeps_no_placard_from_starting() {
        String here = nova.addServer(1);
        nova.addOldRecord(1);
        nova.addOldRecord(4);
        nova.server(2).kill();
        try {
            nova.placard().stop();
            nova.placard().start();
            assertThat(nova.member(here).put("k", "v").statusCode()).isEqualTo(200);
            Await.until("old records to be removed", () -> nova.oldRecords(1) + nova.oldRecords(4) == 0);
        } finally {
            nova.server(2).restart();
        }
        MetadataApi there = nova.member(nova.addServer(2));
        Await.until("the cell to be served", () -> there.list().statusCode() == 200);
    }

    @Test
    void a_cell_that_takes_no_writes_is_read_and_nothing_has_to_be_restarted() throws SQLException {
        MetadataApi here = nova.member(nova.addServer(1));
        MetadataApi there = nova.member(nova.addServer(2));
        assertThat(there.put("k", "v").statusCode()).isEqualTo(200);
        nova.takeWrites(2, false);
        try {
            nova.server(2).endConnections("nova_cell2");
            Await.until("a refusal", () -> there.put("k", "w").statusCode() == 503);
            AwayContract.requireUnavailable(there.put("k", "w"));
            assertThat(there.list().body()).isEqualTo("{\"metadata\": {\"k\": \"v\"}}");
            assertThat(here.put("k", "v").statusCode()).isEqualTo(200);
        } finally {
            nova.takeWrites(2, true);
        }
        assertThat(there.put("k", "x").statusCode()).isEqualTo(200);
    }

    @Test
    void a_cell_that_hangs_keeps_few_threads() throws Exception {
        String here = nova.addServer(1);
        assertThat(nova.member(here).put("k", "v").statusCode()).isEqualTo(200);
        List<MetadataApi> there = Stream.generate(() -> nova.member(nova.addServer(2))).limit(MORE_THAN_A_CELL_MAY_KEEP).toList();
        // each is known, and there are connections
        there.forEach(server -> assertThat(server.put("k", "v").statusCode()).isEqualTo(200));
        nova.server(2).pause();
        ExecutorService clients = Executors.newFixedThreadPool(there.size());
        try {
            List<Future<HttpResponse<String>>> answers = there.stream().map(server -> clients.submit(() -> server.list())).toList();
            Await.until("some to be turned away", () -> answers.stream().anyMatch(Future::isDone));
            for (int i = 0; i < 50; i++) {
                assertThat(nova.member(here).put("k", "v" + i).statusCode()).isEqualTo(200);
            }
            nova.server(2).resume();
            for (Future<HttpResponse<String>> answer : answers) {
                assertThat(answer.get().statusCode()).isIn(200, 503);
            }
            assertThat(there).allSatisfy(server -> assertThat(server.list().statusCode()).isEqualTo(200));
        } finally {
            nova.server(2).resume();
            clients.shutdown();
        }
    }
}
