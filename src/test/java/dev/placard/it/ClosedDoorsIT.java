package dev.placard.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.placard.fixture.RawConnection;
import dev.placard.process.Await;
import dev.placard.process.PlacardProcess;
import dev.placard.process.ServerLogs;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What nobody may do to an app server that was set up as the pages say: its own doors, and bodies that never come. */
@Tag("process")
class ClosedDoorsIT {

    private static final String SERVERS = "/v2.1/servers";
    private static final String METADATA = SERVERS + "/dec0de00-0004-4000-8000-000000000022/metadata";
    private static final String ADMIN = "X-Auth-Token: admin-token";
    private static final String JSON = "Content-Type: application/json";
    private static final int SOCKETS = 50;

    private static Path directory;
    @AutoClose
    private static PlacardProcess placard;

    @BeforeAll
    static void start() throws IOException {
        // the one line that a request is meant to leave
        placard = PlacardProcess.alone("doors", Map.of("PLACARD_REQUEST_LOG", "off"));
        directory = placard.server().directory();
    }

    @Test
    void a_compressed_body_is_not_unpacked() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write("{\"metadata\": {\"k\": \"v\"}}".getBytes(StandardCharsets.UTF_8));
        }
        try (RawConnection connection = new RawConnection(placard.address())) {
            connection.send("POST " + METADATA + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + ADMIN + "\r\n" + JSON
                    + "\r\nContent-Encoding: gzip\r\nContent-Length: " + packed.size() + "\r\n\r\n"
                    + packed.toString(StandardCharsets.ISO_8859_1));
            assertThat(connection.rest()).startsWith("HTTP/1.1 400 ").contains("Malformed request body");
        }
    }

    @Test
    void http_2_is_not_spoken() throws IOException {
        assertThat(RawConnection.ask(placard.address(), "GET /v2.1/ HTTP/1.1", "Upgrade: h2c", "HTTP2-Settings: AAMAAABkAARAAAAAAAIAAAAA",
                "Connection: Upgrade, HTTP2-Settings")).startsWith("HTTP/1.1 200 ");
        try (RawConnection connection = new RawConnection(placard.address())) {
            connection.send("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\0\0\0\4\0\0\0\0\0");
            // a server that speaks it begins with a frame of settings: its length, then the type 4
            assertThat(connection.first(4)).isIn("", "HTTP");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-Forwarded-Proto: gopher", "X-Forwarded-Proto: https", "X-Forwarded-Host: evil.example.org",
        "Forwarded: proto=https;host=evil.example.org", "$WSSC: https", "$WSIS: true", "$WSSN: evil.example.org", "$WSSP: 6666",
        "$WSPR: HTTP/1.0"})
    void what_a_client_says_of_its_way_is_not_believed(String header) throws IOException {
        assertThat(RawConnection.ask(placard.address(), "GET /v2.1/ HTTP/1.1", header)).startsWith("HTTP/1.1 200 ")
                .contains("\"href\": \"http://localhost/v2.1/\"");
    }

    @Test
    void a_client_that_names_a_user_is_nobody() throws IOException {
        assertThat(RawConnection.ask(placard.address(), "GET " + SERVERS + " HTTP/1.1", "$WSRU: admin", "$WSAT: TOKEN",
                "$WSRA: 127.0.0.1")).startsWith("HTTP/1.1 401 ");
    }

    @Test
    void no_cookie_is_set_and_a_made_up_one_opens_nothing() throws IOException {
        assertThat(RawConnection.ask(placard.address(), "GET " + SERVERS + " HTTP/1.1", ADMIN)).startsWith("HTTP/1.1 200 ")
                .doesNotContainIgnoringCase("Set-Cookie");
        assertThat(RawConnection.ask(placard.address(), "GET " + SERVERS + " HTTP/1.1", "Cookie: LtpaToken2=AAAA; JSESSIONID=0000AAAA"))
                .startsWith("HTTP/1.1 401 ");
    }

    @Test
    void a_host_that_is_none_stores_no_server() throws IOException {
        String body = "{\"server\": {\"name\": \"doors\", \"imageRef\": \"70a599e0-31e7-49b7-b260-868f441e862b\","
                + " \"flavorRef\": \"1\", \"networks\": \"none\"}}";
        try (RawConnection connection = new RawConnection(placard.address())) {
            connection.send("POST " + SERVERS + " HTTP/1.1\r\nHost: a{b\r\nConnection: close\r\nOpenStack-API-Version: compute 2.37\r\n"
                    + ADMIN + "\r\n" + JSON + "\r\nContent-Length: " + body.length() + "\r\n\r\n" + body);
            assertThat(connection.rest()).startsWith("HTTP/1.1 400 ");
        }
        assertThat(RawConnection.ask(placard.address(), "GET " + SERVERS + "?all_tenants=1 HTTP/1.1", ADMIN)).startsWith("HTTP/1.1 200 ")
                .doesNotContain("doors");
    }

    @Test
    void bodies_that_never_come_stop_nobody_and_end() throws IOException {
        List<RawConnection> held = new ArrayList<>();
        try {
            for (int i = 0; i < SOCKETS; i++) {
                held.add(new RawConnection(placard.address()));
                held.get(i).send("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\nx");
            }
            RawConnection withToken = new RawConnection(placard.address());
            held.add(withToken);
            withToken.send("POST " + METADATA + " HTTP/1.1\r\nHost: localhost\r\n" + ADMIN + "\r\n" + JSON
                    + "\r\nContent-Length: 100\r\n\r\nx");
            assertThat(RawConnection.ask(placard.address(), "GET /v2.1/ HTTP/1.1")).startsWith("HTTP/1.1 200 ");
            assertThat(RawConnection.ask(placard.address(), "GET " + SERVERS + " HTTP/1.1", ADMIN)).startsWith("HTTP/1.1 200 ");
            for (RawConnection connection : held) {
                assertThat(connection.rest()).doesNotContain("HTTP/1.1 500");
            }
        } finally {
            held.forEach(RawConnection::close);
        }
    }

    @Test
    void a_body_of_a_byte_a_second_ends() throws IOException {
        String head = "POST " + METADATA + " HTTP/1.1\r\nHost: localhost\r\n" + ADMIN + "\r\n" + JSON + "\r\n";
        try (RawConnection counted = new RawConnection(placard.address()); RawConnection chunked = new RawConnection(placard.address())) {
            counted.send(head + "Content-Length: 1000\r\n\r\n");
            chunked.send(head + "Transfer-Encoding: chunked\r\n\r\n");
            // both get a byte each time
            Await.until("the end of bodies that trickle", () -> ends(counted, " ") & ends(chunked, "1\r\n \r\n"));
        }
    }

    @Test
    void a_401_writes_nothing_to_the_log() throws IOException {
        refused();
        String before = logs();

        refused();

        assertThat(logs()).isEqualTo(before);
    }

    @Test
    void a_body_that_breaks_off_writes_nothing_to_any_file() throws IOException {
        brokenBodies();
        String before = logs();

        brokenBodies();

        assertThat(logs()).isEqualTo(before);
        assertThat(ServerLogs.read(directory, path -> path.contains("/ffdc/"))).isEmpty();
    }

    @Test
    void no_token_stands_in_any_file_that_the_server_writes() throws IOException {
        brokenBodies();
        refused();
        assertThat(RawConnection.ask(placard.address(), "GET " + SERVERS + "?limit=x HTTP/1.1", ADMIN)).startsWith("HTTP/1.1 400 ");

        assertThat(ServerLogs.read(directory, path -> true)).doesNotContain("admin-token", "garbage");
    }

    /** Of a known caller, of a declared length and in chunks. The last request is answered after them. */
    private static void brokenBodies() throws IOException {
        for (String rest : List.of("Content-Length: 100\r\n\r\n{", "Transfer-Encoding: chunked\r\n\r\n5\r\n{")) {
            try (RawConnection broken = new RawConnection(placard.address())) {
                broken.send("POST " + METADATA + " HTTP/1.1\r\nHost: localhost\r\n" + ADMIN + "\r\n" + JSON + "\r\n" + rest);
            }
        }
        assertThat(RawConnection.ask(placard.address(), "GET " + SERVERS + " HTTP/1.1", ADMIN)).startsWith("HTTP/1.1 200 ");
    }

    private static void refused() throws IOException {
        for (int i = 0; i < 5; i++) {
            assertThat(RawConnection.ask(placard.address(), "GET " + SERVERS + " HTTP/1.1")).startsWith("HTTP/1.1 401 ");
            assertThat(RawConnection.ask(placard.address(), "GET " + SERVERS + " HTTP/1.1", "X-Auth-Token: garbage"))
                    .startsWith("HTTP/1.1 401 ");
            refusedBody("{}");
            refusedBody("");
        }
        assertThat(RawConnection.ask(placard.address(), "GET " + SERVERS + " HTTP/1.1", ADMIN)).startsWith("HTTP/1.1 200 ");
    }

    /** A body that nobody reads, as much of it as is sent. */
    private static void refusedBody(String sent) throws IOException {
        try (RawConnection connection = new RawConnection(placard.address())) {
            connection.send("POST " + SERVERS + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                    + "Content-Length: 2\r\n\r\n" + sent);
            assertThat(connection.first("HTTP/1.1 401 ".length())).isEqualTo("HTTP/1.1 401 ");
        }
    }

    private static boolean ends(RawConnection connection, String part) {
        try {
            return connection.endsAfter(part);
        } catch (IOException e) {
            return true;
        }
    }

    /** All that the server logged for its operator. */
    private static String logs() throws IOException {
        // what is hidden on purpose goes to trace.log
        return ServerLogs.read(directory, path -> !path.endsWith("/trace.log"));
    }
}
