package dev.placard.databases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.placard.fixture.CellRows;
import dev.placard.fixture.MetadataApi;
import dev.placard.process.PlacardProcess;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Changes that Nova's own users see among the actions of a server. */
abstract class InstanceActionsContract {

    private final NovaFixture nova;

    InstanceActionsContract(NovaFixture nova) {
        this.nova = nova;
    }

    @Test
    void a_change_is_an_action_of_novas_too() throws IOException {
        String server = nova.rows().addServer(CellRows.DEMO);
        PlacardProcess placard = nova.another("instance-actions", Map.of("EVENTS_INSTANCE_ACTIONS", "true"));
        placard.start();
        try {
            MetadataApi api = new MetadataApi(placard.address(), server, "member-token");
            HttpResponse<String> written = api.put("k", "v");
            api.create("{}");
            api.delete("none");
            api.delete("k");
            List<Map<String, Object>> rows = nova.cell().query("SELECT action, request_id, user_id, project_id, deleted"
                    + " FROM instance_actions WHERE instance_uuid = ? AND start_time = updated_at AND start_time = created_at ORDER BY id", server);
            assertThat(rows).extracting(row -> row.get("action")).containsExactly("update_metadata", "delete_metadata");
            assertThat(rows.get(0)).containsEntry("request_id", written.headers().firstValue("x-openstack-request-id").orElseThrow())
                    .containsEntry("project_id", CellRows.DEMO).containsEntry("user_id", "d0d0d0d0d0d04d0d8d0dd0d0d0d00001")
                    .containsEntry("deleted", 0);
        } finally {
            placard.stop();
        }
    }

    @Test
    void without_the_option_there_is_no_such_row() {
        String server = nova.rows().addServer(CellRows.DEMO);
        nova.member(server).put("k", "v");
        assertThat(nova.cell().query("SELECT id FROM instance_actions WHERE instance_uuid = ?", server)).isEmpty();
    }
}
