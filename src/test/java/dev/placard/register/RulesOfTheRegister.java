package dev.placard.register;

import static org.assertj.core.api.Assertions.assertThat;

import dev.placard.process.Await;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a server looks like, what is refused, and that the operator's policy decides. */
interface RulesOfTheRegister {

    RegisterFixture fixture();

    /** Seen on a real Nova (Zed), as a member sees it. */
    @Test
    default void a_server_has_every_field_of_novas_view() {
        RegisterApi member = fixture().member();
        String path = "/servers/" + member.register("view-1", "");

        assertThat(member.get(path).server().keySet()).containsExactlyInAnyOrder("id", "name", "status", "tenant_id", "user_id",
                "metadata", "hostId", "image", "flavor", "created", "updated", "addresses", "accessIPv4", "accessIPv6", "links",
                "OS-DCF:diskConfig", "progress", "OS-EXT-AZ:availability_zone", "config_drive", "key_name",
                "OS-SRV-USG:launched_at", "OS-SRV-USG:terminated_at", "OS-EXT-STS:task_state", "OS-EXT-STS:vm_state",
                "OS-EXT-STS:power_state", "os-extended-volumes:volumes_attached");
        assertThat(member.at("2.90").get(path).server().keySet()).contains("locked", "locked_reason", "description", "tags",
                "trusted_image_certificates", "server_groups", "OS-EXT-SRV-ATTR:hostname").hasSize(33);
        assertThat(fixture().api("admin-token").get(path).server().keySet()).contains("OS-EXT-SRV-ATTR:host",
                "OS-EXT-SRV-ATTR:instance_name", "OS-EXT-SRV-ATTR:hypervisor_hostname").hasSize(29);
        assertThat(member.get(path).server().getString("image")).isEmpty();
        assertThat(member.get("/servers?name=%5Eview-1$").json().getJsonArray("servers").getJsonObject(0).keySet())
                .containsExactly("id", "name", "links");
    }

    @Test
    default void the_server_of_another_project_does_not_exist() {
        String id = fixture().foreigner().register("foreign-1", "");

        for (Answer told : List.of(fixture().member().get("/servers/" + id), fixture().member().delete("/servers/" + id))) {
            assertThat(told.status()).isEqualTo(404);
            assertThat(told.fault()).isEqualTo("itemNotFound: Instance " + id + " could not be found.");
        }
        assertThat(fixture().api("admin-token").get("/servers/" + id).status()).isEqualTo(200);
    }

    @Test
    default void a_body_that_breaks_the_schema_is_refused_in_novas_words() {
        RegisterApi member = fixture().member();

        assertThat(member.post("/servers", "{\"server\": {\"name\": \"x\"}}").fault())
                .isEqualTo("badRequest: Invalid input for field/attribute server. Value: {'name': 'x'}. "
                        + "'flavorRef' is a required property");
        assertThat(member.post("/servers", "{}").fault()).contains("'server' is a required property");
        assertThat(member.post("/servers", "{\"server\"").fault()).isEqualTo("badRequest: Malformed request body");
        assertThat(member.create("x", ", \"metadata\": {\"a/b\": \"c\"}").fault()).contains("does not match any of the regexes");
        assertThat(member.create("x", ", \"unknown\": 1").fault())
                .contains("Additional properties are not allowed ('unknown' was unexpected)");
        assertThat(member.at("2.37").create("x", "").fault()).contains("'networks' is a required property");
    }

    @Test
    default void what_is_not_there_is_refused_in_novas_words() {
        String nobody = UUID.randomUUID().toString();
        RegisterApi member = fixture().member();

        assertThat(member.get("/servers/" + nobody).fault()).isEqualTo("itemNotFound: Instance " + nobody + " could not be found.");
        assertThat(member.get("/flavors/99").fault()).isEqualTo("itemNotFound: Flavor 99 could not be found.");
        assertThat(member.post("/servers", "{\"server\": {\"name\": \"x\", \"flavorRef\": \"99\", \"imageRef\": \"\"}}").fault())
                .isEqualTo("badRequest: Flavor 99 could not be found.");
        assertThat(member.at("2.38").get("/servers?status=nonsense").fault()).isEqualTo("badRequest: Invalid status value");
        assertThat(fixture().api("unknown-token").get("/servers").status()).isEqualTo(401);
    }

    @Test
    default void a_reader_registers_and_removes_nothing() {
        RegisterApi reader = fixture().api("reader-token");
        String id = fixture().member().register("readers-1", "");

        assertThat(reader.get("/servers/" + id).status()).isEqualTo(200);
        assertThat(reader.create("x", "").fault())
                .isEqualTo("forbidden: Policy doesn't allow os_compute_api:servers:create to be performed.");
        assertThat(reader.delete("/servers/" + id).fault())
                .isEqualTo("forbidden: Policy doesn't allow os_compute_api:servers:delete to be performed.");
    }

    @Test
    default void the_operators_policy_file_decides() {
        RegisterApi reader = fixture().api("reader-token");
        RegisterApi member = fixture().member();
        String id = member.register("policy-1", "");
        try {
            fixture().policy("""
                    "os_compute_api:servers:create": "rule:project_reader_api"
                    "os_compute_api:servers:show": "role:admin"
                    "os_compute_api:servers:index:get_all_tenants": "rule:project_reader_api"
                    "os_compute_api:os-extended-server-attributes": "rule:project_reader_api"
                    "os_compute_api:servers:delete": "user_id:%(user_id)s"
                    """);
            Await.until("the policy to be read", () -> reader.create("policy-2", "").status() == 202);

            assertThat(member.get("/servers/" + id).fault())
                    .isEqualTo("forbidden: Policy doesn't allow os_compute_api:servers:show to be performed.");
            assertThat(member.get("/servers?all_tenants=1").status()).isEqualTo(200);
            assertThat(member.get("/servers/detail?name=%5Epolicy-1$").json().getJsonArray("servers").getJsonObject(0))
                    .containsKey("OS-EXT-SRV-ATTR:instance_name");
        } finally {
            fixture().policy("{}");
        }
        Await.until("the policy to be read again", () -> reader.create("policy-3", "").status() == 403);
        assertThat(member.get("/servers/" + id).status()).isEqualTo(200);
    }
}
