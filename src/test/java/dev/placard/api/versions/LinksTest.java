package dev.placard.api.versions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.placard.api.schema.Query;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LinksTest {

    @Test
    void a_project_in_the_url_is_in_the_links() {
        Links links = new Links("http://nova", "/v2.1", Optional.of("demo"));
        assertThat(links.self("servers", "1")).isEqualTo("http://nova/v2.1/demo/servers/1");
        assertThat(links.bookmark("servers", "1")).isEqualTo("http://nova/demo/servers/1");
    }

    @Test
    void the_next_page_keeps_the_arguments_in_the_order_of_their_names() {
        Links links = new Links("http://nova", "/v2.1", Optional.empty());
        assertThat(next(links, "name=a%20b*~&limit=2&limit=1")).isEqualTo("http://nova/v2.1/servers?limit=1&name=a+b%2A~&marker=last");
        assertThat(next(links, "name=a&marker=first")).isEqualTo("http://nova/v2.1/servers?marker=last&name=a");
        assertThat(next(links, "")).isEqualTo("http://nova/v2.1/servers?marker=last");
    }

    private static Object next(Links links, String query) {
        return links.next("servers", Query.arguments(query), "last").get(0).get("href");
    }
}
