package dev.placard.databases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.placard.process.Await;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The database dies and comes back; Placard runs on. */
abstract class AwayContract extends ServerContract {

    private static final int CLIENTS = 8;

    AwayContract(NovaFixture nova) {
        super(nova);
    }

    @AfterEach
    void comeBack() throws IOException {
        nova.server().restart();
    }

    @Test
    void without_its_database_every_request_is_refused_and_with_it_all_is_well_again() throws IOException {
        assertThat(api.put("k", "v").statusCode()).isEqualTo(200);
        assertThat(api.put("old", "v").statusCode()).isEqualTo(200);
        nova.server().kill();
        requireUnavailable(api.list());
        requireUnavailable(api.show("k"));
        requireUnavailable(api.create("{\"k\": \"w\"}"));
        requireUnavailable(api.replaceAll("{\"k\": \"w\"}"));
        requireUnavailable(api.put("k", "w"));
        requireUnavailable(api.delete("old"));
        requireUnavailable(nova.member("dec0de00-0009-4000-8000-000000000001").list());
        comeBack();
        Await.until("the database to be used again", () -> api.list().statusCode() == 200);
        assertThat(api.list().body()).isEqualTo("{\"metadata\": {\"k\": \"v\", \"old\": \"v\"}}");
        assertThat(api.put("k", "x").statusCode()).isEqualTo(200);
        assertThat(api.delete("old").statusCode()).isEqualTo(204);
        assertThat(api.create("{\"new\": \"v\"}").body()).isEqualTo("{\"metadata\": {\"k\": \"x\", \"new\": \"v\"}}");
    }

    @Test
    void connections_that_died_with_the_database_hold_nobody_up() throws IOException {
        assertThat(api.put("k", "v").statusCode()).isEqualTo(200);
        openConnections();
        nova.server().kill();
        comeBack();
        assertThat(api.put("k", "w").statusCode()).isEqualTo(200);
        assertThat(api.list().body()).isEqualTo("{\"metadata\": {\"k\": \"w\"}}");
        assertThat(nova.member("dec0de00-0003-4000-8000-000000000019").list().statusCode()).isEqualTo(200);
    }

    @Test
    void a_database_that_starts_after_placard_is_waited_for() throws IOException {
        assertThat(api.put("k", "v").statusCode()).isEqualTo(200);
        nova.placard().stop();
        nova.server().kill();
        nova.placard().start("Waiting for the database of db.url", this::comeBack);
        assertThat(api.list().body()).isEqualTo("{\"metadata\": {\"k\": \"v\"}}");
        assertThat(api.put("k", "w").statusCode()).isEqualTo(200);
    }

    /** Asks many times at once, so that a pool has several connections. */
    private void openConnections() {
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        try {
            CompletableFuture.allOf(IntStream.range(0, 10 * CLIENTS).mapToObj(i -> CompletableFuture.runAsync(api::list, clients))
                    .toArray(CompletableFuture[]::new)).join();
        } finally {
            clients.shutdown();
        }
    }

    static void requireUnavailable(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.body()).isEqualTo("{\"serviceUnavailable\": {\"code\": 503, \"message\": "
                + "\"The database cannot answer now. Please try again later.\"}}");
    }
}
