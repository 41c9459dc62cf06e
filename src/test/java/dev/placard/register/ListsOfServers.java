package dev.placard.register;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Filters, and whose servers are listed. */
interface ListsOfServers {

    RegisterFixture fixture();

    @Test
    default void filters_choose_by_name_status_flavor_image_and_metadata_free_fields() {
        RegisterApi member = fixture().member();
        String image = "70a599e0-31e7-49b7-b260-868f441e862b";
        String blue = member.register("filter-blue", "");
        member.post("/servers", "{\"server\": {\"name\": \"filter-red\", \"flavorRef\": \"2\", \"imageRef\": \"" + image + "\"}}");

        assertThat(member.get("/servers?name=%5Efilter-").names()).containsExactlyInAnyOrder("filter-red", "filter-blue");
        assertThat(member.get("/servers?name=filter-b").names()).containsExactly("filter-blue");
        assertThat(member.get("/servers?name=FILTER-B").names()).containsExactly("filter-blue");
        assertThat(member.get("/servers?name=%5Efilter-&flavor=2").names()).containsExactly("filter-red");
        assertThat(member.get("/servers?name=%5Efilter-&image=" + image).names()).containsExactly("filter-red");
        assertThat(member.get("/servers?name=%5Efilter-&status=active").names()).hasSize(2);
        assertThat(member.get("/servers?name=%5Efilter-&status=SHUTOFF").names()).isEmpty();
        assertThat(member.get("/servers?name=%5Efilter-&status=nonsense").names()).isEmpty();
        assertThat(fixture().api("admin-token").get("/servers?all_tenants=1&uuid=" + blue).names()).containsExactly("filter-blue");
    }

    @Test
    default void changes_since_tells_of_what_is_gone() {
        RegisterApi member = fixture().member();
        String stays = member.register("since-stays", "");
        String before = member.get("/servers/" + stays).server().getString("updated");
        member.delete("/servers/" + member.register("since-gone", ""));

        Answer told = member.get("/servers/detail?name=%5Esince-&sort_key=display_name&changes-since=" + before);

        assertThat(told.names()).containsExactly("since-stays", "since-gone");
        assertThat(told.json().getJsonArray("servers").getJsonObject(1).getString("status")).isEqualTo("DELETED");
        assertThat(member.get("/servers?name=%5Esince-&changes-since=2100-01-01T00:00:00Z").names()).isEmpty();
        assertThat(member.get("/servers?name=%5Esince-").names()).containsExactly("since-stays");
    }

    @Test
    default void deleted_servers_are_listed_to_admins_only() {
        RegisterApi member = fixture().member();
        member.delete("/servers/" + member.register("gone-1", ""));

        assertThat(member.get("/servers?status=deleted").fault()).isEqualTo("forbidden: Only administrators may list deleted instances");
        assertThat(fixture().api("admin-token").get("/servers?all_tenants=1&name=%5Egone-1$&deleted=true").names())
                .containsExactly("gone-1");
    }

    @Test
    default void the_servers_of_all_projects_are_for_admins() {
        fixture().member().register("everybodys-1", "");
        fixture().foreigner().register("everybodys-2", "");
        RegisterApi admin = fixture().api("admin-token");
        String names = "?name=%5Eeverybodys-&sort_key=display_name&sort_dir=asc";

        assertThat(fixture().member().get("/servers" + names).names()).containsExactly("everybodys-1");
        assertThat(fixture().foreigner().get("/servers/detail" + names).names()).containsExactly("everybodys-2");
        assertThat(admin.get("/servers" + names).names()).isEmpty();
        assertThat(admin.get("/servers" + names + "&all_tenants=1").names()).containsExactly("everybodys-1", "everybodys-2");
        assertThat(admin.get("/servers/detail" + names + "&all_tenants&project_id=a1a1a1a1a1a14a1a8a1aa1a1a1a1a1a1").names())
                .containsExactly("everybodys-2");
        assertThat(fixture().member().get("/servers?all_tenants=1").fault())
                .isEqualTo("forbidden: Policy doesn't allow os_compute_api:servers:index:get_all_tenants to be performed.");
        assertThat(fixture().member().get("/servers/detail?all_tenants=True").fault())
                .isEqualTo("forbidden: Policy doesn't allow os_compute_api:servers:detail:get_all_tenants to be performed.");
    }
}
