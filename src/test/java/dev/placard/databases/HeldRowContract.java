package dev.placard.databases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.placard.fixture.CellRows;
import dev.placard.fixture.MetadataApi;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Somebody holds the row of one server for long; the others are served. */
abstract class HeldRowContract extends ServerContract {

    private static final int REQUESTS = 60;

    private final MetadataApi other;

    HeldRowContract(NovaFixture nova) {
        super(nova);
        this.other = nova.member(rows.addServer(CellRows.DEMO));
    }

    @Test
    void those_who_want_it_are_refused_within_seconds_and_all_others_are_served() throws Exception {
        assertThat(api.put("k", "v").statusCode()).isEqualTo(200);
        assertThat(other.put("k", "v").statusCode()).isEqualTo(200);
        int before = nova.placard().console().length();
        ExecutorService clients = Executors.newFixedThreadPool(REQUESTS);
        List<Future<HttpResponse<String>>> waiting = new ArrayList<>();
        try (Connection holder = rows.hold(server)) {
            for (int i = 0; i < REQUESTS; i++) {
                waiting.add(clients.submit(() -> api.put("k", "w")));
            }
            for (int i = 0; i < 10; i++) {
                assertThat(other.put("k", "w" + i).statusCode()).isEqualTo(200);
            }
            for (Future<HttpResponse<String>> refused : waiting) {
                assertThat(refused.get().statusCode()).isEqualTo(503);
                assertThat(refused.get().headers().firstValue("Retry-After")).isPresent();
            }
            assertThat(holder.isValid(10)).as("the row is still held").isTrue();
        } finally {
            clients.shutdown();
        }
        assertThat(api.put("k", "w").statusCode()).isEqualTo(200);
        assertThat(nova.placard().console().substring(before)).as("neither the persistence provider nor the driver tells of each")
                .doesNotContain("EclipseLink-4002", "SqlExceptionHelper", "Error: 1205");
    }
}
