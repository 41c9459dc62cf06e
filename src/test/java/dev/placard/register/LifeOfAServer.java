package dev.placard.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** From registration to removal. */
interface LifeOfAServer {

    RegisterFixture fixture();

    @Test
    default void a_server_is_registered_tagged_listed_and_deleted() throws Exception {
        RegisterApi member = fixture().member();

        Answer registered = member.create("life-1", ", \"metadata\": {\"made\": \"here\"}");
        String id = registered.server().getString("id");
        Answer tagged = member.post("/servers/" + id + "/metadata", "{\"metadata\": {\"role\": \"db\"}}");
        Answer listed = member.get("/servers/detail?name=%5Elife-1$");
        Answer deleted = member.delete("/servers/" + id);

        assertThat(registered.status()).isEqualTo(202);
        assertThat(registered.headers().firstValue("Location")).contains(member.address() + "/v2.1/servers/" + id);
        assertThat(tagged.json().getJsonObject("metadata").keySet()).containsOnly("made", "role");
        assertThat(listed.names()).containsExactly("life-1");
        assertThat(listed.json().getJsonArray("servers").getJsonObject(0).getJsonObject("metadata").toString())
                .isEqualTo("{\"made\":\"here\",\"role\":\"db\"}");
        assertThat(deleted.status()).isEqualTo(204);
        assertThat(member.get("/servers/detail?name=%5Elife-1$").names()).isEmpty();
    }

    @Test
    default void a_deleted_server_and_its_metadata_are_404_to_everybody() {
        RegisterApi member = fixture().member();
        String id = member.register("life-2", ", \"metadata\": {\"made\": \"here\"}");
        member.delete("/servers/" + id);

        for (RegisterApi caller : List.of(member, fixture().api("admin-token"))) {
            for (Answer told : List.of(caller.get("/servers/" + id), caller.delete("/servers/" + id),
                    caller.get("/servers/" + id + "/metadata"), caller.get("/servers/" + id + "/metadata/made"),
                    caller.delete("/servers/" + id + "/metadata/made"),
                    caller.post("/servers/" + id + "/metadata", "{\"metadata\": {\"a\": \"b\"}}"))) {
                assertThat(told.status()).isEqualTo(404);
                assertThat(told.fault()).isEqualTo("itemNotFound: Instance " + id + " could not be found.");
            }
        }
    }

    /** Nova: db/main/api.py instance_destroy, compute/manager.py _delete_instance. */
    @Test
    default void the_rows_of_a_deleted_server_stay_as_novas_do() throws Exception {
        RegisterApi member = fixture().member();
        String id = member.register("life-3", ", \"metadata\": {\"a\": \"1\", \"b\": \"2\"}");
        member.delete("/servers/" + id + "/metadata/b");
        Map<String, Object> living = fixture().server(id);
        List<Map<String, Object>> items = fixture().items(id);
        member.delete("/servers/" + id);
        Map<String, Object> row = fixture().server(id);

        assertThat(living).containsEntry("deleted", 0).containsEntry("vm_state", "active").containsEntry("deleted_at", null)
                .containsEntry("terminated_at", null).doesNotContainEntry("launched_at", null);
        assertThat(row).containsEntry("deleted", row.get("id")).containsEntry("vm_state", "deleted")
                .containsEntry("task_state", null).containsEntry("launched_at", living.get("launched_at"))
                .doesNotContainEntry("deleted_at", null).containsEntry("terminated_at", row.get("deleted_at"))
                .containsEntry("updated_at", row.get("deleted_at"));
        assertThat(fixture().items(id)).hasSize(2).allSatisfy(item -> assertThat(item)
                .containsEntry("deleted", item.get("id")).doesNotContainEntry("deleted_at", null));
        assertThat(fixture().items(id)).contains(items.stream().filter(item -> !item.get("deleted").equals(0)).findFirst().orElseThrow());
    }

    @Test
    default void several_alike_are_registered_by_one_request() {
        RegisterApi member = fixture().member();

        Answer told = member.create("many", ", \"min_count\": 2, \"return_reservation_id\": true");

        assertThat(told.json().getString("reservation_id")).startsWith("r-");
        assertThat(member.get("/servers?name=%5Emany&reservation_id=" + told.json().getString("reservation_id")).names())
                .containsExactlyInAnyOrder("many-1", "many-2");
    }

    @Test
    default void no_more_items_are_registered_than_a_server_may_have() {
        Answer told = fixture().member().create("life-4", ", \"metadata\": {\"a\": \"1\", \"b\": \"2\", \"c\": \"3\", \"d\": \"4\"}");

        assertThat(told.status()).isEqualTo(403);
        assertThat(told.fault()).isEqualTo("forbidden: Maximum number of metadata items exceeds " + RegisterFixture.MOST_ITEMS);
        assertThat(fixture().member().get("/servers?name=life-4").names()).isEmpty();
    }

    @Test
    default void the_quota_of_items_is_told() {
        String project = "d0d0d0d0d0d04d0d8d0dd0d0d0d0d0d0";
        assertThat(fixture().member().get("/os-quota-sets/" + project).json().getJsonObject("quota_set").getInt("metadata_items"))
                .isEqualTo(RegisterFixture.MOST_ITEMS);
    }
}
