package dev.placard.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.placard.config.Settings;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CorsTest {

    private static final String HORIZON = "https://horizon.example.org";

    private final FakeResponse response = FakeResponse.plain();

    private static Cors allowing(String origins) {
        return new Cors(Settings.of(Map.of("cors.allowed_origin", origins)));
    }

    private static FakeRequest from(String method, String origin) {
        return FakeRequest.of(method, "/v2.1/servers/x/metadata").with("Origin", origin);
    }

    @Test
    void without_an_allowed_origin_nothing_is_said() {
        new Cors(Settings.of(Map.of())).allow(from("GET", HORIZON).get(), response.get());
        assertThat(response.header("Access-Control-Allow-Origin")).isEmpty();
        assertThat(response.header("Vary")).isEmpty();
    }

    @Test
    void a_page_of_an_allowed_origin_may_read_the_answer() {
        allowing("https://other.example.org," + HORIZON).allow(from("GET", HORIZON).get(), response.get());
        assertThat(response.header("Access-Control-Allow-Origin")).containsExactly(HORIZON);
        assertThat(response.header("Access-Control-Allow-Credentials")).containsExactly("true");
        assertThat(response.header("Access-Control-Expose-Headers")).containsExactly("X-Auth-Token,X-Openstack-Request-Id,X-Subject-Token,"
                + "X-Service-Token,X-OpenStack-Nova-API-Version,OpenStack-API-Version,ETag");
        assertThat(response.header("Vary")).containsExactly("Origin");
    }

    @Test
    void an_answer_that_is_marked_is_not_marked_again() {
        allowing(HORIZON).allow(from("GET", HORIZON).get(), response.get());
        allowing(HORIZON).allow(from("GET", HORIZON).get(), response.get());
        assertThat(response.header("Vary")).containsExactly("Origin");
    }

    @Test
    void a_star_stands_for_every_origin() {
        allowing("*").allow(from("GET", HORIZON).get(), response.get());
        assertThat(response.header("Access-Control-Allow-Origin")).containsExactly("*");
    }

    @Test
    void another_origin_and_no_origin_are_told_nothing() {
        allowing(HORIZON).allow(from("GET", "https://evil.example.org").get(), response.get());
        allowing(HORIZON).allow(FakeRequest.of("GET", "/").get(), response.get());
        assertThat(response.header("Access-Control-Allow-Origin")).isEmpty();
    }

    @Test
    void a_browser_that_asks_first_is_told_method_headers_and_age() {
        allowing(HORIZON).allowPreflight(from("OPTIONS", HORIZON).with("Access-Control-Request-Method", "PUT")
                .with("Access-Control-Request-Headers", "x-auth-token, content-type").get(), response.get());
        assertThat(response.header("Access-Control-Allow-Methods")).containsExactly("PUT");
        assertThat(response.header("Access-Control-Allow-Headers")).containsExactly("x-auth-token,content-type");
        assertThat(response.header("Access-Control-Max-Age")).containsExactly("3600");
        assertThat(response.header("Access-Control-Allow-Origin")).containsExactly(HORIZON);
    }

    @Test
    void a_page_may_make_its_changes_conditional() {
        allowing(HORIZON).allowPreflight(from("OPTIONS", HORIZON).with("Access-Control-Request-Method", "PATCH")
                .with("Access-Control-Request-Headers", "if-match,if-none-match").get(), response.get());
        assertThat(response.header("Access-Control-Allow-Headers")).containsExactly("if-match,if-none-match");
    }

    @Test
    void without_extensions_nothing_of_them_is_allowed() {
        Cors cors = new Cors(Settings.of(Map.of("cors.allowed_origin", HORIZON, "placard.extensions", "off")));
        cors.allowPreflight(from("OPTIONS", HORIZON).with("Access-Control-Request-Method", "PUT")
                .with("Access-Control-Request-Headers", "if-match").get(), response.get());
        assertThat(response.header("Access-Control-Allow-Origin")).isEmpty();
        cors.allow(from("GET", HORIZON).get(), response.get());
        assertThat(response.header("Access-Control-Expose-Headers").get(0)).doesNotContain("ETag");
    }

    @Test
    void a_method_or_header_that_is_not_allowed_ends_it() {
        allowing(HORIZON).allowPreflight(from("OPTIONS", HORIZON).with("Access-Control-Request-Method", "TRACE").get(), response.get());
        allowing(HORIZON).allowPreflight(from("OPTIONS", HORIZON).get(), response.get());
        allowing(HORIZON).allowPreflight(from("OPTIONS", HORIZON).with("Access-Control-Request-Method", "PUT")
                .with("Access-Control-Request-Headers", "x-evil").get(), response.get());
        assertThat(response.header("Access-Control-Allow-Origin")).isEmpty();
    }
}
