package dev.placard.databases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.placard.fixture.CellRows;
import dev.placard.fixture.MetadataApi;
import dev.placard.process.Await;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** A condition is judged on what stands there when the change is made, also where Nova writes the same rows without asking Placard. */
abstract class ConditionContract extends ServerContract {

    private static final String CHANGE = "UPDATE instance_metadata SET \"value\" = 'nova' WHERE instance_uuid = ? AND deleted = 0";
    private static final String ADD = "INSERT INTO instance_metadata (instance_uuid, \"key\", \"value\", created_at, deleted)"
            + " VALUES (?, 'nova', 'nova', CURRENT_TIMESTAMP, 0)";

    private final String waiting;

    /**
     * On a server with one item.
     *
     * @param waiting a query for as many rows as transactions wait for a lock
     */
    ConditionContract(NovaFixture nova, String waiting) {
        super(nova);
        this.waiting = waiting;
        rows.addItem(server, "k", "v");
    }

    @Test
    void a_change_waits_for_novas_change_of_the_item_and_sees_it() throws Exception {
        String tag = tag(api.show("k"));
        assertThat(whileNovaWrites(CHANGE, () -> api.put("k", "w", "If-Match", tag)).statusCode()).isEqualTo(412);
        assertThat(nova.rows().liveItems(server)).isEqualTo(Map.of("k", "nova"));
        assertThat(nova.rows().touched(server)).isNull();
    }

    @Test
    void a_change_of_the_map_waits_for_novas_new_item_and_sees_it() throws Exception {
        String tag = tag(api.list());
        assertThat(whileNovaWrites(ADD, () -> api.replaceAll("{\"k\": \"w\"}", "If-Match", tag)).statusCode()).isEqualTo(412);
        assertThat(nova.rows().liveItems(server)).isEqualTo(Map.of("k", "v", "nova", "nova"));
    }

    @Test
    void what_nova_changed_before_counts() {
        String tag = tag(api.show("k"));
        nova.rows().changeValue(server, "k", "nova");
        assertThat(api.put("k", "w", "If-Match", tag).statusCode()).isEqualTo(412);
        assertThat(api.put("k", "w", "If-Match", tag(api.show("k"))).statusCode()).isEqualTo(200);
    }

    @Test
    void a_server_without_items_is_changed_and_removes_nothing() {
        MetadataApi empty = nova.member(nova.rows().addServer(CellRows.DEMO));
        assertThat(empty.delete("k").statusCode()).isEqualTo(404);
        assertThat(empty.put("k", "v", "If-Match", "*").statusCode()).isEqualTo(412);
        assertThat(empty.replaceAll("{\"k\": \"v\"}", "If-Match", tag(empty.list())).body()).isEqualTo("{\"metadata\": {\"k\": \"v\"}}");
        assertThat(empty.list().body()).isEqualTo("{\"metadata\": {\"k\": \"v\"}}");
    }

    private HttpResponse<String> whileNovaWrites(String sql, Supplier<HttpResponse<String>> change) throws Exception {
        try (Connection connection = nova.cell().connect()) {
            connection.setAutoCommit(false);
            write(connection, sql);
            CompletableFuture<HttpResponse<String>> answer = CompletableFuture.supplyAsync(change);
            Await.until("the change to wait for Nova's", () -> answer.isDone() || !nova.cell().query(waiting).isEmpty());
            assertThat(answer.isDone() ? answer.get().statusCode() + answer.get().body() : "waits").isEqualTo("waits");
            connection.commit();
            return answer.get();
        }
    }

    private void write(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, server);
            statement.execute();
        }
    }

    private static String tag(HttpResponse<String> answer) {
        return answer.headers().firstValue("ETag").orElseThrow();
    }
}
