package dev.placard.databases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.placard.fixture.CellRows;
import dev.placard.fixture.MetadataApi;
import dev.placard.process.PlacardProcess;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** More servers than the pool has connections are held by somebody, longer than one waits for a connection. */
abstract class PoolContract {

    private static final int SERVERS = 5;

    private final NovaFixture nova;

    PoolContract(NovaFixture nova) {
        this.nova = nova;
    }

    @Test
    void who_gets_no_connection_is_told_to_come_again() throws Exception {
        PlacardProcess placard = nova.another("one-connection", Map.of("DB_CONNECTIONS", "1"));
        placard.start();
        List<String> ids = Stream.generate(() -> nova.rows().addServer(CellRows.DEMO)).limit(SERVERS).toList();
        List<MetadataApi> servers = ids.stream().map(id -> new MetadataApi(placard.address(), id, "member-token")).toList();
        // Placard has not seen them so far: whose they are must not take a connection of its own
        assertThat(servers).allSatisfy(server -> assertThat(server.put("k", "v").statusCode()).isEqualTo(200));
        List<Connection> holders = ids.stream().map(nova.rows()::hold).toList();
        try {
            together(servers).forEach(AwayContract::requireUnavailable);
        } finally {
            for (Connection holder : holders) {
                holder.close();
            }
        }
        assertThat(servers).allSatisfy(server -> assertThat(server.put("k", "v").statusCode()).isEqualTo(200));
        placard.stop();
    }

    private static List<HttpResponse<String>> together(List<MetadataApi> servers) {
        ExecutorService clients = Executors.newFixedThreadPool(SERVERS);
        try {
            List<CompletableFuture<HttpResponse<String>>> answers = servers.stream()
                    .map(server -> CompletableFuture.supplyAsync(() -> server.put("k", "v"), clients)).toList();
            return answers.stream().map(CompletableFuture::join).toList();
        } finally {
            clients.shutdown();
        }
    }
}
