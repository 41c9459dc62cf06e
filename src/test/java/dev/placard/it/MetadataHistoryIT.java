package dev.placard.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.placard.fixture.Api;
import dev.placard.fixture.CellRows;
import dev.placard.fixture.MetadataApi;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who changed what, from which value to which: what is recorded of changes, and who may read it. */
class MetadataHistoryIT extends DeployedPlacard {

    private static final String MEMBER = "member-token";

    private final String id = UUID.randomUUID().toString();
    private final MetadataApi server = new MetadataApi(Placard.address(), id, MEMBER);

    @BeforeEach
    void a_server() {
        new CellRows(Placard.database()).addServer(id, CellRows.DEMO);
    }

    @Test
    void each_change_tells_what_it_did_newest_first() {
        server.put("a", "1");
        server.put("a", "2");
        server.create("{\"b\": \"x\"}");
        server.replaceAll("{\"b\": \"y\", \"c\": \"z\"}");
        server.patch("{\"c\": null, \"d\": \"w\"}");
        server.delete("b");

        assertThat(list().stream().map(MetadataHistoryIT::told)).containsExactly(
                "delete [{\"key\":\"b\",\"old\":\"y\",\"new\":null}]",
                "patch [{\"key\":\"c\",\"old\":\"z\",\"new\":null},{\"key\":\"d\",\"old\":null,\"new\":\"w\"}]",
                "update_all [{\"key\":\"a\",\"old\":\"2\",\"new\":null},{\"key\":\"b\",\"old\":\"x\",\"new\":\"y\"},"
                        + "{\"key\":\"c\",\"old\":null,\"new\":\"z\"}]",
                "create [{\"key\":\"b\",\"old\":null,\"new\":\"x\"}]",
                "update [{\"key\":\"a\",\"old\":\"1\",\"new\":\"2\"}]",
                "update [{\"key\":\"a\",\"old\":null,\"new\":\"1\"}]");
    }

    @Test
    void a_record_names_the_user_the_request_and_the_time() {
        String global = "req-0b0b0b0b-0b0b-4b0b-8b0b-0b0b0b0b0b0b";
        LocalDateTime before = LocalDateTime.now(ZoneOffset.UTC);
        HttpResponse<String> written = server.put("k", "v", "X-OpenStack-Request-ID", global);

        JsonObject record = list().get(0);
        assertThat(record.keySet()).containsExactly("revision", "by", "action", "user_id", "project_id", "request_id", "global_request_id",
                "time", "changes");
        assertThat(record.getString("by")).isEqualTo("Placard");
        assertThat(record.getString("user_id")).isNotEmpty();
        assertThat(record.getString("project_id")).isEqualTo("d0d0d0d0d0d04d0d8d0dd0d0d0d0d0d0");
        assertThat(record.getString("request_id")).isEqualTo(written.headers().firstValue("x-openstack-request-id").orElseThrow());
        assertThat(record.getString("global_request_id")).isEqualTo(global);
        assertThat(record.getString("time")).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{6}");
        assertThat(LocalDateTime.parse(record.getString("time"))).isBetween(before.minusSeconds(1), LocalDateTime.now(ZoneOffset.UTC));
    }

    @Test
    void an_item_that_is_set_to_what_it_has_is_recorded_and_a_request_that_sets_nothing_is_not() {
        server.put("k", "v");
        server.put("k", "v");
        server.create("{}");
        assertThat(list().stream().map(MetadataHistoryIT::told)).containsExactly("update [{\"key\":\"k\",\"old\":\"v\",\"new\":\"v\"}]",
                "update [{\"key\":\"k\",\"old\":null,\"new\":\"v\"}]");
    }

    @Test
    void a_refused_change_is_not_recorded() {
        assertThat(server.delete("none").statusCode()).isEqualTo(404);
        assertThat(server.put("k", "v", "If-Match", "*").statusCode()).isEqualTo(412);
        assertThat(new MetadataApi(Placard.address(), id, "reader-token").put("k", "v").statusCode()).isEqualTo(403);
        Placard.database().execute("UPDATE instances SET vm_state = 'building' WHERE uuid = ?", id);
        assertThat(server.put("k", "v").statusCode()).isEqualTo(409);
        assertThat(list()).isEmpty();
    }

    @Test
    void what_others_wrote_is_found_at_the_next_change() {
        server.put("k", "v");
        Placard.database().execute("UPDATE instance_metadata SET \"value\" = 'nova' WHERE instance_uuid = ?", id);
        server.put("other", "v");

        List<JsonObject> records = list();
        assertThat(records.stream().map(MetadataHistoryIT::told)).containsExactly(
                "update [{\"key\":\"other\",\"old\":null,\"new\":\"v\"}]", "null [{\"key\":\"k\",\"old\":\"v\",\"new\":\"nova\"}]",
                "update [{\"key\":\"k\",\"old\":null,\"new\":\"v\"}]");
        JsonObject byNova = records.get(1);
        assertThat(byNova.getString("by")).isEqualTo("unknown (Nova)");
        assertThat(Stream.of("user_id", "request_id", "global_request_id").map(byNova::get)).containsOnly(JsonValue.NULL);
    }

    @Test
    void keys_and_values_of_any_characters_are_found_and_shown() {
        // of what a key may hold; in JSON the value also holds what would end a text
        server.create("{\"a_b 100:x\": \"\\\"key\\\": \\\"other\\\", \\u00e9\\u20ac\\ud83d\\ude00\\u0001\"}");
        server.create("{\"axb 100:x\": \"other\"}");

        JsonArray found = get(MEMBER, "?key=a_b%20100:x").getJsonArray("metadata_history");
        assertThat(found).hasSize(1);
        assertThat(found.getJsonObject(0).getJsonArray("changes").getJsonObject(0).getString("new"))
                .isEqualTo("\"key\": \"other\", \u00e9\u20ac\uD83D\uDE00\u0001");
        assertThat(get(MEMBER, "?key=other").getJsonArray("metadata_history")).isEmpty();
    }

    @Test
    void pages_follow_each_other_by_their_links() {
        for (int i = 1; i <= 3; i++) {
            server.put("k", "v" + i);
        }
        JsonObject first = get(MEMBER, "?limit=2");
        String next = first.getJsonArray("metadata_history_links").getJsonObject(0).getString("href");
        JsonObject second = object(new Api(Placard.address(), MEMBER).get(next));

        assertThat(first.getJsonArray("metadata_history")).hasSize(2);
        assertThat(second.getJsonArray("metadata_history")).hasSize(1);
        assertThat(second).doesNotContainKey("metadata_history_links");
        assertThat(told(second.getJsonArray("metadata_history").getJsonObject(0))).endsWith("\"old\":null,\"new\":\"v1\"}]");
    }

    @Test
    void changes_since_a_time_are_listed() {
        server.put("k", "v");
        String time = list().get(0).getString("time");
        assertThat(get(MEMBER, "?since=" + time).getJsonArray("metadata_history")).hasSize(1);
        assertThat(get(MEMBER, "?since=" + LocalDateTime.parse(time).plusNanos(1000)).getJsonArray("metadata_history")).isEmpty();
    }

    @Test
    void a_query_that_is_wrong_is_refused() {
        for (String query : List.of("?marker=1x", "?marker=9223372036854775807", "?limit=x", "?since=yesterday", "?keys=k")) {
            assertThat(history(MEMBER, query).statusCode()).as(query).isEqualTo(400);
        }
    }

    @Test
    void who_may_not_read_the_server_may_not_read_its_history() {
        server.put("k", "v");
        assertThat(history("foreign-token", "").statusCode()).isEqualTo(404);
        assertThat(history("reader-token", "").statusCode()).isEqualTo(200);
        assertThat(history("admin-token", "").statusCode()).isEqualTo(200);
    }

    @Test
    void the_history_of_a_deleted_server_is_an_admins() {
        server.put("k", "v");
        Placard.database().execute("UPDATE instances SET deleted = 7 WHERE uuid = ?", id);
        assertThat(history(MEMBER, "").statusCode()).isEqualTo(404);
        assertThat(get("admin-token", "").getJsonArray("metadata_history")).hasSize(1);
        Placard.database().execute("DELETE FROM placard_metadata_change WHERE server_id = ?", id);
        assertThat(history("admin-token", "").statusCode()).isEqualTo(404);
    }

    private List<JsonObject> list() {
        return get(MEMBER, "").getJsonArray("metadata_history").getValuesAs(JsonObject.class);
    }

    private JsonObject get(String token, String query) {
        HttpResponse<String> answer = history(token, query);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return object(answer);
    }

    private HttpResponse<String> history(String token, String query) {
        return new MetadataApi(Placard.address(), id, token).history(query);
    }

    private static JsonObject object(HttpResponse<String> answer) {
        return Json.createReader(new StringReader(answer.body())).readObject();
    }

    private static String told(JsonObject record) {
        return record.get("action").toString().replace("\"", "") + " " + record.get("changes");
    }
}
