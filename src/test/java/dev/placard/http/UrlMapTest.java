package dev.placard.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.placard.python.Rows;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class UrlMapTest {

    static Stream<Object[]> requests() {
        return Rows.cells("urlmap.tsv");
    }

    @ParameterizedTest(name = "{0}, Content-Type {1}, Accept {2}: {3}")
    @MethodSource("requests")
    void the_application_and_the_content_type_are_novas(String path, String contentType, String accept, NovaApplication app, String pathInfo,
            String answered) {
        assertThat(UrlMap.mount(RequestPath.of(path), contentType, accept)).isEqualTo(new UrlMap.Mounted(app, pathInfo, answered));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v2.1/servers", "/v2/servers", "/v2.1", "/v2.1/", "/v2", "/v2/x.json"})
    void an_accept_header_that_needs_no_weighing_is_answered_as_if_it_were_weighed(String path) {
        for (String accept : List.of("application/json", "*/*")) {
            assertThat(UrlMap.mount(path, "", accept)).isEqualTo(UrlMap.mount(path, "", accept + ";q=1"));
        }
        assertThat(UrlMap.mount(path, "", "")).isEqualTo(UrlMap.mount(path, "", "text/html"));
    }

    @Test
    void only_what_holds_resources_needs_a_token() {
        assertThat(Stream.of(NovaApplication.values()).filter(NovaApplication::needsToken)).containsExactly(NovaApplication.API_V2, NovaApplication.API_V21);
    }
}
