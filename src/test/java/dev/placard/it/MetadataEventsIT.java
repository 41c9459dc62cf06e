package dev.placard.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.placard.fixture.Api;
import dev.placard.fixture.CellRows;
import dev.placard.fixture.EventReader;
import dev.placard.fixture.MetadataApi;
import dev.placard.process.Await;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The feed of changes: who gets which of them, in which order, and from where on. */
class MetadataEventsIT extends DeployedPlacard {

    private static final String MEMBER = "member-token";
    private static final int LARGE = 100_000;

    private final String id = UUID.randomUUID().toString();
    private final MetadataApi server = new MetadataApi(Placard.address(), id, MEMBER);
    private final List<EventReader> readers = new ArrayList<>();

    @BeforeEach
    void a_server() {
        new CellRows(Placard.database()).addServer(id, CellRows.DEMO);
    }

    @AfterEach
    void nobody_reads() {
        readers.forEach(EventReader::close);
    }

    @Test
    void a_change_is_told_as_a_cloud_event() {
        EventReader reader = read(MEMBER, "?server=" + id);
        HttpResponse<String> written = server.put("k", "v");

        assertThat(reader.answer().headers().firstValue("content-type").orElseThrow()).startsWith("text/event-stream");
        JsonObject event = object(reader.await(1).data().get(0));
        assertThat(event.keySet()).containsExactly("specversion", "id", "source", "type", "subject", "time", "datacontenttype", "data");
        assertThat(event.getString("specversion")).isEqualTo("1.0");
        assertThat(event.getString("id")).isEqualTo("1");
        assertThat(event.getString("source")).isEqualTo("/v2.1/servers/" + id);
        assertThat(event.getString("type")).isEqualTo("org.openstack.compute.server.metadata.updated");
        assertThat(event.getString("subject")).isEqualTo(id);
        assertThat(event.getString("time")).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{6}Z");
        JsonObject data = event.getJsonObject("data");
        assertThat(data.getString("server_id")).isEqualTo(id);
        assertThat(data.getString("request_id")).isEqualTo(written.headers().firstValue("x-openstack-request-id").orElseThrow());
        assertThat(data.get("changes")).hasToString("[{\"key\":\"k\",\"old\":null,\"new\":\"v\"}]");
    }

    @Test
    void the_changes_of_a_server_come_in_their_order_and_each_once() {
        EventReader reader = read(MEMBER, "?server=" + id);
        IntStream.rangeClosed(1, 60).forEach(i -> server.put("k", "v" + i));
        assertThat(reader.await(60).data().stream().map(data -> object(data).getString("id")))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 60).mapToObj(Integer::toString).toList());
    }

    @Test
    void a_reader_goes_on_behind_the_last_event_it_had() {
        EventReader first = read(MEMBER, "?server=" + id);
        server.put("k", "v1");
        String last = Long.toString(first.await(1).events().get(0).id());
        first.close();
        server.put("k", "v2");
        server.put("k", "v3");
        assertThat(read(MEMBER, "?server=" + id, "Last-Event-ID", last).await(2).data().stream().map(data -> object(data).getString("id")))
                .containsExactly("2", "3");
    }

    @Test
    void a_reader_is_told_where_it_stands_before_anything_happens() {
        EventReader reader = read(MEMBER, "");
        Await.until("an id", () -> !reader.lastId().isEmpty());
        assertThat(reader.data()).isEmpty();
    }

    @Test
    void events_that_were_removed_are_not_passed_over() {
        EventReader reader = read(MEMBER, "?server=" + id);
        server.put("k", "v1");
        server.put("k", "v2");
        long first = reader.await(2).events().get(0).id();
        Placard.database().execute("DELETE FROM placard_metadata_change WHERE revision = 2 AND server_id = ?", id);
        server.put("k", "v3");
        reader.await(3);

        EventReader late = read(MEMBER, "", "Last-Event-ID", Long.toString(first));
        assertThat(late.answer().statusCode()).isEqualTo(410);
        assertThat(late.refusal()).startsWith("{\"computeFault\": {\"code\": 410, \"message\": \"The events that follow");
        assertThat(read(MEMBER, "", "Last-Event-ID", "99999999999").answer().statusCode()).isEqualTo(410);
        // one before it meets the hole, and is sent away with what came before
        EventReader before = read(MEMBER, "", "Last-Event-ID", Long.toString(first - 1));
        Await.until("the end at the hole", before::hasEnded);
        assertThat(before.events()).extracting(EventReader.Event::id).containsExactly(first);
    }

    @Test
    void a_member_sees_the_own_project_only_and_an_admin_all_or_one() {
        EventReader foreigner = read("foreign-token", "?server=" + id);
        EventReader admin = read("admin-token", "?server=" + id);
        EventReader adminOfDemo = read("admin-token", "?project=" + CellRows.DEMO + "&server=" + id.toUpperCase(java.util.Locale.ROOT));
        EventReader adminOfOthers = read("admin-token", "?project=other&server=" + id);
        server.put("k", "v");
        admin.await(1);
        adminOfDemo.await(1);
        // both stand behind the event by now
        server.put("k", "w");
        admin.await(2);
        assertThat(foreigner.data()).isEmpty();
        assertThat(adminOfOthers.data()).isEmpty();
    }

    @Test
    void who_may_not_read_gets_an_answer_in_novas_form_whatever_is_accepted() {
        EventReader other = read(MEMBER, "?project=other", "Accept", "text/event-stream");
        assertThat(other.answer().statusCode()).isEqualTo(403);
        assertThat(other.refusal()).isEqualTo("{\"forbidden\": {\"code\": 403, \"message\": \"Policy doesn't allow"
                + " os_compute_api:server-metadata:history to be performed.\"}}");
        assertThat(read("no-such-token", "").answer().statusCode()).isEqualTo(401);
        EventReader malformed = read(MEMBER, "", "Last-Event-ID", "x", "Accept", "application/json");
        assertThat(malformed.answer().statusCode()).isEqualTo(400);
        assertThat(malformed.answer().headers().firstValue("content-type")).contains("application/json; charset=UTF-8");
        assertThat(read(MEMBER, "?servers=x").answer().statusCode()).isEqualTo(400);
        assertThat(read(MEMBER, "", "Accept", "application/json").answer().statusCode()).isEqualTo(200);
    }

    @Test
    void a_user_does_not_take_all_places() {
        List<EventReader> many = IntStream.range(0, 21).mapToObj(i -> read("reader-token", "")).toList();
        assertThat(many.subList(0, 20)).allMatch(reader -> reader.answer().statusCode() == 200);
        HttpResponse<?> refused = many.get(20).answer();
        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.headers().firstValue("retry-after")).contains("30");
        assertThat(read(MEMBER, "").answer().statusCode()).isEqualTo(200);
    }

    @Test
    void a_reader_that_takes_nothing_is_cut_off_and_holds_up_nobody() throws Exception {
        EventReader other = read(MEMBER, "?server=" + id);
        Await.until("the end of all other readers", () -> readers() == 1);
        try (Socket stuck = new Socket()) {
            stuck.setReceiveBufferSize(4096);
            stuck.connect(new InetSocketAddress(Placard.address().getHost(), Placard.address().getPort()));
            stuck.getOutputStream().write(("GET /v2.1/metadata-events?server=" + id + " HTTP/1.1\r\nHost: localhost\r\n"
                    + "Connection: close\r\nX-Auth-Token: " + MEMBER + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            Await.until("the reader", () -> readers() == 2);
            addLargeRecords(60);
            other.await(60);
            Await.until("the end of the reader", () -> readers() == 1);
            assertThat(stuck.getInputStream().readAllBytes().length).isLessThan(59 * LARGE);
        }
    }

    /** More than the buffers between server and client take. */
    private void addLargeRecords(int most) {
        Placard.database().execute("INSERT INTO placard_metadata_change (server_id, revision, project_id, user_id, request_id, global_request_id, action,"
                + " changed_at, changes, items) SELECT ?, x, '" + CellRows.DEMO + "', '', '', '', '', CURRENT_TIMESTAMP,"
                + " '[{\"key\": \"k\", \"old\": null, \"new\": \"' || REPEAT('x', " + LARGE + ") || '\"}]', '{}' FROM SYSTEM_RANGE(1, "
                + most + ")", id);
    }

    private static double readers() {
        return new Api(Placard.address()).metric("placard_feed_readers").orElseThrow();
    }

    private EventReader read(String token, String query, String... headers) {
        EventReader reader = new EventReader(Placard.address(), token, query, headers);
        readers.add(reader);
        return reader;
    }

    private static JsonObject object(String json) {
        return Json.createReader(new StringReader(json)).readObject();
    }
}
