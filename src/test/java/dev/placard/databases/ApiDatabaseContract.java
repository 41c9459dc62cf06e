package dev.placard.databases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.placard.fixture.CellRows;
import dev.placard.fixture.MetadataApi;
import dev.placard.process.Await;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What Nova's API database decides: limits, and where a server is. The table's file api_database.yaml asks the rest. */
abstract class ApiDatabaseContract {

    private static final String ELSEWHERE = "dec0de00-0005-4000-8000-000000000001";

    private final NovaFixture nova;
    private final CellRows rows;

    ApiDatabaseContract(NovaFixture nova) {
        this.nova = nova;
        this.rows = nova.rows();
    }

    @Test
    void a_project_has_its_own_limit() {
        MetadataApi api = server("11111111111111111111111111110001", "limited-token");
        assertThat(api.create(items(2)).statusCode()).isEqualTo(200);
        assertThat(api.put("k3", "v").body()).isEqualTo(exceeds(2));
    }

    @Test
    void a_user_has_a_lower_limit_and_a_refusal_names_the_projects() {
        MetadataApi api = server("11111111111111111111111111110001", "lower-token");
        assertThat(api.put("k1", "v").statusCode()).isEqualTo(200);
        assertThat(api.put("k2", "v").body()).isEqualTo(exceeds(2));
    }

    @Test
    void minus_one_is_no_limit() {
        MetadataApi api = server("11111111111111111111111111110002", "unlimited-token");
        assertThat(api.create(items(200)).statusCode()).isEqualTo(200);
    }

    @Test
    void the_default_class_outweighs_the_option() {
        MetadataApi api = server(CellRows.DEMO, "member-token");
        assertThat(api.create(items(128)).statusCode()).isEqualTo(200);
        assertThat(api.put("k129", "v").body()).isEqualTo(exceeds(128));
    }

    @Test
    void a_changed_limit_is_soon_in_force() {
        String project = "11111111111111111111111111110003";
        MetadataApi api = server(project, "changing-token");
        assertThat(api.create(items(3)).statusCode()).isEqualTo(200);
        nova.api().execute("INSERT INTO quotas (project_id, resource, hard_limit) VALUES (?, 'metadata_items', 2)", project);
        Await.until("the new limit", () -> api.put("k1", "v").statusCode() == 403);
        assertThat(api.put("k1", "v").body()).isEqualTo(exceeds(2));
    }

    @Test
    void a_server_in_a_cell_that_is_not_served_is_not_missing() {
        MetadataApi api = nova.member(ELSEWHERE);
        String sentence = "{\"serviceUnavailable\": {\"code\": 503, \"message\": \"Instance " + ELSEWHERE
                + " is in a cell that is not served here.\"}}";
        assertThat(api.list().statusCode()).isEqualTo(503);
        assertThat(api.list().body()).isEqualTo(sentence);
        assertThat(api.show("k").body()).isEqualTo(sentence);
        assertThat(api.put("k", "v").body()).isEqualTo(sentence);
        assertThat(api.replaceAll("{}").body()).isEqualTo(sentence);
        assertThat(api.delete("k").body()).isEqualTo(sentence);
    }

    @Test
    void a_server_of_another_project_is_missing_wherever_it_is() {
        assertThat(nova.client(ELSEWHERE, "foreign-token").list().statusCode()).isEqualTo(404);
    }

    @Test
    void a_server_that_was_being_scheduled_is_in_the_cell_as_soon_as_nova_puts_it_there() {
        String server = "dec0de00-0005-4000-8000-000000000002";
        nova.api().execute("INSERT INTO instance_mappings (instance_uuid, project_id) VALUES (?, ?)", server, CellRows.DEMO);
        nova.api().execute("INSERT INTO build_requests (instance_uuid, project_id) VALUES (?, ?)", server, CellRows.DEMO);
        assertThat(nova.member(server).put("k", "v").statusCode()).isEqualTo(409);
        nova.cell().execute("INSERT INTO instances (uuid, project_id, vm_state, launched_at, deleted) "
                + "VALUES (?, ?, 'active', CURRENT_TIMESTAMP, 0)", server, CellRows.DEMO);
        assertThat(nova.member(server).put("k", "v").statusCode()).isEqualTo(200);
    }

    @Test
    void who_was_shown_a_server_being_scheduled_loses_it_when_it_is_somebodys_in_the_cell() {
        String server = "dec0de00-0005-4000-8000-000000000003";
        nova.api().execute("INSERT INTO instance_mappings (instance_uuid, project_id) VALUES (?, ?)", server, CellRows.DEMO);
        nova.api().execute("INSERT INTO build_requests (instance_uuid, project_id) VALUES (?, ?)", server, CellRows.DEMO);
        MetadataApi foreign = nova.client(server, "auditor-token");
        assertThat(foreign.list().body()).isEqualTo("{\"metadata\": {}}");
        // Nova removes the build request last
        nova.cell().execute("INSERT INTO instances (uuid, project_id, vm_state, launched_at, deleted) "
                + "VALUES (?, ?, 'active', CURRENT_TIMESTAMP, 0)", server, CellRows.DEMO);
        rows.addItem(server, "k", "v");
        assertThat(nova.member(server).list().body()).isEqualTo("{\"metadata\": {\"k\": \"v\"}}");
        assertThat(foreign.list().body()).isEqualTo("{\"metadata\": {}}");
        assertThat(foreign.put("k", "w").statusCode()).isEqualTo(409);
        nova.api().execute("UPDATE instance_mappings SET cell_id = 2 WHERE instance_uuid = ?", server);
        assertThat(foreign.list().statusCode()).isEqualTo(404);
        assertThat(foreign.put("k", "w").statusCode()).isEqualTo(404);
        assertThat(foreign.delete("k").statusCode()).isEqualTo(404);
        assertThat(nova.member(server).list().body()).isEqualTo("{\"metadata\": {\"k\": \"v\"}}");
    }

    private MetadataApi server(String project, String token) {
        return nova.client(rows.addServer(project), token);
    }

    private static String items(int count) {
        return IntStream.rangeClosed(1, count).mapToObj("\"k%d\": \"v\""::formatted)
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private static String exceeds(int limit) {
        return "{\"forbidden\": {\"code\": 403, \"message\": \"Maximum number of metadata items exceeds " + limit + "\"}}";
    }
}
