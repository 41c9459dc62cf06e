package dev.placard.register;

import static org.assertj.core.api.Assertions.assertThat;

import dev.placard.http.Microversion;
import jakarta.json.JsonArray;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Pages, markers and limits. */
interface PagesOfServers {

    /** The image of the servers of one test. */
    String SORTED = "5027ed00-31e7-49b7-b260-868f441e862b";

    RegisterFixture fixture();

    @Test
    default void links_lead_from_page_to_page() {
        RegisterApi member = fixture().member();
        for (String name : List.of("page-1", "page-2", "page-3", "page-4", "page-5")) {
            member.register(name, "");
        }
        List<List<String>> pages = new ArrayList<>();
        Optional<String> next = Optional.of("/servers/detail?name=%5Epage-&limit=2&sort_key=display_name&sort_dir=asc");
        while (next.isPresent()) {
            Answer page = member.get(next.get());
            pages.add(page.names());
            next = page.next();
        }
        assertThat(pages).containsExactly(List.of("page-1", "page-2"), List.of("page-3", "page-4"), List.of("page-5"));
    }

    /** Three servers have no key: each database has its own place for them, and every page must know it. */
    @Test
    default void pages_have_each_server_once_whatever_they_are_sorted_by() {
        RegisterApi member = fixture().member();
        for (String more : List.of("\"name\": \"none\", \"min_count\": 3", "\"name\": \"b\", \"key_name\": \"k\", \"min_count\": 2",
                "\"name\": \"a\", \"key_name\": \"k\", \"config_drive\": true", "\"name\": \"z\", \"key_name\": \"a\"")) {
            assertThat(member.post("/servers", "{\"server\": {\"imageRef\": \"" + SORTED + "\", \"flavorRef\": \"1\", " + more + "}}").status())
                    .isEqualTo(202);
        }
        for (String sorted : List.of("&sort_key=key_name&sort_dir=asc", "&sort_key=key_name&sort_dir=desc",
                "&sort_key=key_name&sort_key=display_name&sort_dir=desc&sort_dir=asc", "&sort_key=auto_disk_config&sort_key=power_state", "",
                "&sort_key=" + String.join("&sort_key=", SortOrder.keys(Microversion.of(2, 1)).stream().filter(key -> !key.equals("host")
                        && !key.equals("node")).toList()))) {
            String all = "/servers?image=" + SORTED + sorted;
            List<String> whole = walk(member, all);

            assertThat(whole).containsExactlyInAnyOrder("none-1", "none-2", "none-3", "b-1", "b-2", "a", "z");
            for (String further : List.of("&limit=1", "&limit=2", "&limit=2&name=%5B0-9az%5D")) {
                assertThat(walk(member, all + further)).as(all + further).isEqualTo(whole);
            }
            assertThat(walk(member, all + "&limit=1&name=-3")).containsExactly("none-3");
        }
    }

    @Test
    default void no_page_is_longer_than_the_operator_allows() {
        RegisterApi member = fixture().member();
        member.create("long", ", \"max_count\": 5");

        Answer all = member.get("/servers?name=%5Elong-&sort_key=display_name&sort_dir=asc");
        Answer wide = member.get("/servers?name=%5Elong-&sort_key=display_name&sort_dir=asc&limit=1000");

        assertThat(all.names()).containsExactly("long-1", "long-2", "long-3", "long-4").hasSize(RegisterFixture.MAX_LIMIT);
        assertThat(wide.names()).isEqualTo(all.names());
        assertThat(member.get(all.next().orElseThrow()).names()).containsExactly("long-5");
    }

    @Test
    default void a_marker_must_be_there_and_a_limit_a_number() {
        RegisterApi member = fixture().member();
        assertThat(member.get("/servers?marker=nowhere").fault()).isEqualTo("badRequest: marker [nowhere] not found");
        assertThat(member.get("/servers?limit=0&marker=nowhere").fault()).isEqualTo("badRequest: marker [nowhere] not found");
        String other = fixture().foreigner().register("marker-1", "");
        assertThat(member.get("/servers?marker=" + other).fault()).isEqualTo("badRequest: marker [" + other + "] not found");
        String own = member.register("marker-2", "");
        assertThat(member.get("/servers?name=nothing&marker=" + own).fault()).isEqualTo("badRequest: marker [" + own + "] not found");
        assertThat(member.get("/servers?marker=" + own).status()).isEqualTo(200);
        assertThat(member.get("/servers?marker=" + own + "%20").fault()).contains("not found");
        assertThat(member.get("/servers?limit=0").names()).isEmpty();
        assertThat(member.get("/servers?limit=-1").status()).isEqualTo(400);
        assertThat(member.get("/servers?limit=5%0A").status()).isEqualTo(200);
        assertThat(member.get("/servers?limit=%0A").fault()).isEqualTo("badRequest: limit must be an integer");
        assertThat(member.get("/servers?limit=few").fault()).isEqualTo("badRequest: Invalid input for query parameters limit. "
                + "Value: few. 'few' does not match '^[0-9]*$'");
    }

    /** All names, page by page: links do not do, for of several sort keys Nova's have only the last one. */
    private static List<String> walk(RegisterApi caller, String path) {
        List<String> names = new ArrayList<>();
        Answer page = caller.get(path);
        while (!page.names().isEmpty()) {
            names.addAll(page.names());
            JsonArray servers = page.json().getJsonArray("servers");
            page = caller.get(path + "&marker=" + servers.getJsonObject(servers.size() - 1).getString("id"));
        }
        return names;
    }
}
