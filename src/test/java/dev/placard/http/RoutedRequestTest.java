package dev.placard.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RoutedRequestTest {

    private final HttpServletRequest asked = FakeRequest.of("PUT", "//v2.1/servers/s/metadata/a%2Eb?x").under("/nova")
            .with("Accept", "text/html").with("X-Auth-Token", "t").get();
    private final HttpServletRequest routed =
            new RoutedRequest(asked, new Route(Operation.ofItems("set", "PUT", "/servers/{server_id}/metadata/{key}"),
                    NovaApplication.API_V21, Optional.empty(), List.of("servers", "s", "metadata", "a.b")));

    @Test
    void jakarta_rest_sees_the_one_path() {
        assertThat(routed.getRequestURI()).isEqualTo("/nova/v2.1/-/servers/s/metadata/a%2Eb");
        assertThat(routed.getRequestURL()).hasToString("http://placard.example.org:8774/nova/v2.1/-/servers/s/metadata/a%2Eb");
        assertThat(routed.getPathInfo()).isEqualTo("/v2.1/-/servers/s/metadata/a%2Eb");
        assertThat(routed.getQueryString()).isEmpty();
    }

    @Test
    void every_body_is_json_and_every_answer_welcome() {
        assertThat(routed.getContentType()).isEqualTo("application/json");
        assertThat(routed.getHeader("ACCEPT")).isEqualTo("*/*");
        assertThat(Collections.list(routed.getHeaders("content-type"))).containsExactly("application/json");
        assertThat(Collections.list(routed.getHeaderNames())).containsExactlyInAnyOrder("accept", "content-type", "x-auth-token");
    }

    @Test
    void other_headers_are_what_they_were() {
        assertThat(routed.getHeader("X-Auth-Token")).isEqualTo("t");
    }
}
