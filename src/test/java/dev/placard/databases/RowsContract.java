package dev.placard.databases;

import static java.time.temporal.ChronoUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.placard.fixture.CellRows;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Rows are written as Nova writes them, and read as they stand: nothing of them is remembered. */
abstract class RowsContract extends ServerContract {

    RowsContract(NovaFixture nova) {
        super(nova);
    }

    @Test
    void a_new_item_is_a_row_that_was_created_now_and_never_changed() {
        assertThat(api.create("{\"k\": \"v\"}").statusCode()).isEqualTo(200);
        Map<String, Object> row = rows.row(server, "k");
        assertThat(row).containsEntry("value", "v").containsEntry("deleted", 0)
                .containsEntry("updated_at", null).containsEntry("deleted_at", null);
        assertThat(CellRows.time(row, "created_at")).isCloseTo(now(), within(10, MINUTES));
        assertThat(rows.touched(server)).isCloseTo(now(), within(10, MINUTES));
    }

    @Test
    void a_replaced_item_keeps_its_row() {
        rows.addItem(server, "k", "v");
        Object id = rows.row(server, "k").get("id");
        assertThat(api.put("k", "w").statusCode()).isEqualTo(200);
        Map<String, Object> row = rows.row(server, "k");
        assertThat(row).containsEntry("id", id).containsEntry("value", "w").containsEntry("deleted", 0)
                .containsEntry("deleted_at", null);
        assertThat(CellRows.time(row, "updated_at")).isCloseTo(now(), within(10, MINUTES));
        assertThat(rows.touched(server)).isCloseTo(now(), within(10, MINUTES));
    }

    @Test
    void four_changes_within_a_second_are_four_changes_of_the_row() {
        for (String value : List.of("1", "2", "3", "3")) {
            Object before = rows.touched(server);
            assertThat(api.put("k", value).statusCode()).isEqualTo(200);
            assertThat(rows.touched(server)).isNotEqualTo(before);
        }
    }

    @Test
    void a_server_without_a_project_is_for_admins() {
        nova.cell().execute("UPDATE instances SET project_id = NULL WHERE uuid = ?", server);
        assertThat(api.list().statusCode()).isEqualTo(404);
        assertThat(api.put("k", "v").statusCode()).isEqualTo(404);
        assertThat(nova.client(server, "admin-token").put("k", "v").statusCode()).isEqualTo(200);
    }

    /** Beside Placard Nova saves what it read before: nobody but a proxy that sends all writes to Placard can help that. */
    @Test
    void a_nova_that_writes_metadata_itself_takes_away_what_its_older_snapshot_lacks() {
        rows.addItem(server, "old", "v");
        Set<String> snapshot = rows.liveItems(server).keySet();
        assertThat(api.put("new", "v").statusCode()).isEqualTo(200);
        // nova/db/main/api.py _instance_metadata_update_in_place, called by Instance.save
        rows.liveItems(server).keySet().stream().filter(key -> !snapshot.contains(key)).forEach(key -> nova.cell().execute(
                "UPDATE instance_metadata SET deleted = id WHERE instance_uuid = ? AND \"key\" = ?", server, key));
        assertThat(api.show("new").statusCode()).isEqualTo(404);
    }

    @Test
    void an_item_that_keeps_its_value_touches_the_server_alone() {
        rows.addItem(server, "k", "v");
        assertThat(api.put("k", "v").statusCode()).isEqualTo(200);
        assertThat(rows.row(server, "k")).containsEntry("updated_at", null);
        assertThat(rows.touched(server)).isNotNull();
    }

    @Test
    void a_removed_item_keeps_its_row_marked_as_deleted_and_the_server_is_not_touched() {
        rows.addItem(server, "k", "v");
        assertThat(api.delete("k").statusCode()).isEqualTo(204);
        Map<String, Object> row = rows.row(server, "k");
        assertThat(row).containsEntry("deleted", row.get("id")).containsEntry("value", "v");
        assertThat(CellRows.time(row, "deleted_at")).isCloseTo(now(), within(10, MINUTES));
        assertThat(rows.touched(server)).isNull();
    }

    @Test
    void replacing_the_map_marks_what_is_not_in_it_and_touches_the_server() {
        rows.addItem(server, "gone", "v");
        rows.addItem(server, "kept", "v");
        assertThat(api.replaceAll("{\"kept\": \"w\", \"new\": \"v\"}").statusCode()).isEqualTo(200);
        assertThat(rows.row(server, "gone")).containsEntry("deleted", rows.row(server, "gone").get("id"));
        assertThat(rows.liveItems(server)).isEqualTo(Map.of("kept", "w", "new", "v"));
        assertThat(rows.touched(server)).isNotNull();
    }

    @Test
    void an_item_that_comes_back_gets_a_row_of_its_own() {
        api.put("k", "v");
        api.delete("k");
        api.put("k", "w");
        assertThat(rows.rows(server)).hasSize(2);
        assertThat(rows.liveItems(server)).isEqualTo(Map.of("k", "w"));
    }

    @Test
    void a_refusal_does_not_touch_the_server() {
        assertThat(api.delete("missing").statusCode()).isEqualTo(404);
        nova.cell().execute("UPDATE instances SET vm_state = 'error' WHERE uuid = ?", server);
        assertThat(api.put("k", "v").statusCode()).isEqualTo(409);
        assertThat(rows.touched(server)).isNull();
        assertThat(rows.rows(server)).isEmpty();
    }

    @Test
    void what_somebody_else_writes_is_seen_at_once() {
        api.put("k", "v");
        assertThat(api.list().body()).isEqualTo("{\"metadata\": {\"k\": \"v\"}}");
        rows.changeValue(server, "k", "theirs");
        rows.addItem(server, "new", "v");
        assertThat(api.list().body()).isEqualTo("{\"metadata\": {\"k\": \"theirs\", \"new\": \"v\"}}");
        assertThat(api.create("{\"mine\": \"v\"}").body())
                .isEqualTo("{\"metadata\": {\"k\": \"theirs\", \"new\": \"v\", \"mine\": \"v\"}}");
    }

    @Test
    void a_server_that_somebody_else_deletes_is_missing_at_once() {
        assertThat(api.put("k", "v").statusCode()).isEqualTo(200);
        rows.deleteServer(server);
        assertThat(api.list().statusCode()).isEqualTo(404);
        assertThat(api.show("k").statusCode()).isEqualTo(404);
        assertThat(api.create("{\"k\": \"w\"}").statusCode()).isEqualTo(404);
        assertThat(api.replaceAll("{}").statusCode()).isEqualTo(404);
        assertThat(api.put("k", "w").statusCode()).isEqualTo(404);
        assertThat(api.delete("k").statusCode()).isEqualTo(404);
        assertThat(rows.liveItems(server)).isEqualTo(Map.of("k", "v"));
    }

    @Test
    void no_table_is_made() {
        assertThat(nova.cell().names()).containsExactlyInAnyOrder("instances", "instance_metadata", "instance_actions");
        assertThat(nova.cell0().names()).containsExactlyInAnyOrder("instances", "instance_metadata", "instance_actions");
        assertThat(nova.api().names()).containsExactlyInAnyOrder("cell_mappings", "instance_mappings", "build_requests",
                "quotas", "project_user_quotas", "quota_classes");
    }

    private static LocalDateTime now() {
        return LocalDateTime.now(ZoneOffset.UTC);
    }
}
