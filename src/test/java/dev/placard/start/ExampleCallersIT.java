package dev.placard.start;

import static org.assertj.core.api.Assertions.assertThat;

import dev.placard.fixture.RawConnection;
import dev.placard.process.PlacardProcess;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Placard as it is shipped: the example callers are known, to programs on this machine only. */
class ExampleCallersIT {

    @AutoClose
    private static PlacardProcess placard;

    @BeforeAll
    static void start() throws IOException {
        placard = PlacardProcess.asShipped(PlacardProcess.directory("as-shipped"), Map.of());
        placard.start();
    }

    @Test
    void a_program_on_this_machine_is_let_in_and_the_log_warns_of_it_once() throws IOException {
        for (String host : List.of("localhost:" + placard.address().getPort(), "127.0.0.1", "[::1]:8774")) {
            assertThat(get("Host: " + host)).as(host).startsWith("HTTP/1.1 200 ");
        }
        assertThat(placard.console().split("knows the example callers", -1)).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-Forwarded-For: 127.0.0.1", "Forwarded: for=127.0.0.1", "X-Real-IP: 127.0.0.1", "Via: 1.1 proxy",
        "X-Forwarded-Proto: https"})
    void what_came_through_a_proxy_is_401(String header) throws IOException {
        assertThat(get("Host: localhost\r\n" + header)).startsWith("HTTP/1.1 401 ");
    }

    @Test
    void the_private_headers_of_liberty_are_believed_by_nobody() throws IOException {
        assertThat(get("Host: localhost\r\n$WSRA: 10.9.9.9\r\n$WSSN: elsewhere")).startsWith("HTTP/1.1 200 ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"placard.example.com", "localhost.example.com:8774", "10.0.0.1"})
    void what_asks_for_another_host_is_401(String host) throws IOException {
        assertThat(get("Host: " + host)).startsWith("HTTP/1.1 401 ");
    }

    private static String get(String headers) throws IOException {
        try (RawConnection connection = new RawConnection(placard.address())) {
            connection.send("GET /v2.1/servers/8f1c5a2e-3d47-4b69-9e0a-6c2f1b7d4a51/metadata HTTP/1.1\r\n" + headers
                    + "\r\nX-Auth-Token: admin-token\r\nConnection: close\r\n\r\n");
            return connection.rest();
        }
    }
}
