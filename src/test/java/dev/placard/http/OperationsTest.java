package dev.placard.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OperationsTest {

    private static final Operation LIST = Operation.ofItems("list", "GET", "/servers/{server_id}/metadata");
    private static final Operation SHOW = Operation.ofItems("show", "GET", "/servers/{server_id}/metadata/{key}");
    private static final Operation SET = Operation.ofItems("set", "PUT", "/servers/{server_id}/metadata/{key}");
    private static final Operations OPERATIONS = new Operations(List.of(LIST, SHOW, SET,
            Operation.ofItems("merge", "PATCH", "/servers/{server_id}/metadata"), Operation.of("detail", "GET", "/servers/detail"),
            Operation.of("server", "GET", "/servers/{server_id}"), Operation.of("remove", "DELETE", "/servers/{server_id}")));

    private static Optional<Route> find(String method, String pathInfo) {
        return OPERATIONS.route(method, new UrlMap.Mounted(NovaApplication.API_V21, pathInfo, "application/json"));
    }

    private static String key(String pathInfo) {
        return find("GET", pathInfo).orElseThrow().segments().get(3);
    }

    @Test
    void all_items_and_one_item_are_routed_with_and_without_a_project() {
        assertThat(find("GET", "/servers/s/metadata")).contains(
                new Route(LIST, NovaApplication.API_V21, Optional.empty(), List.of("servers", "s", "metadata")));
        assertThat(find("PUT", "/0af-/servers/s/metadata/k"))
                .contains(new Route(SET, NovaApplication.API_V21, Optional.of("0af-"), List.of("servers", "s", "metadata", "k")));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"PATCH, /servers/s/metadata/k", "HEAD, /servers/s/metadata", "TRACE, /servers/s/metadata", "get, /servers/s/metadata",
        "DELETE, /servers/s/metadata", "POST, /servers/s/metadata/k", "HEAD, /servers/s/metadata/k"})
    void another_method_is_not_routed_there_is_no_405(String method, String pathInfo) {
        assertThat(find(method, pathInfo)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/servers/s/metadata/", "/servers/s/metadata/k/", "/servers/s/metadata/k/x", "/servers/s/metadata.json",
        "/servers/s/metadata;x=1", "/servers/s/Metadata", "/demo/servers/s/metadata", "/ABC/servers/s/metadata",
        "/servers//metadata", "servers/s/metadata", "/servers", "/servers/", "/0af",
        "/x/servers/s/metadata", "/servers/s/t/metadata", "/", ""})
    void another_path_is_not_routed(String pathInfo) {
        assertThat(find("GET", pathInfo)).isEmpty();
    }

    @ParameterizedTest(name = "the key of {0} is {1}")
    @CsvSource({"/servers/s/metadata/a;b, a;b", "/servers/s/metadata/.., ..", "/servers/s/metadata/k.json, k.json",
        "/servers/s/metadata/a+b, a+b", "'/servers/s/metadata/ ', ' '"})
    void every_character_but_the_slash_belongs_to_the_key(String pathInfo, String key) {
        assertThat(key(pathInfo)).isEqualTo(key);
    }

    @Test
    void no_key_ends_in_a_newline() {
        assertThat(key("/servers/s/metadata/a\n\n")).isEqualTo("a");
        assertThat(key("/servers/s/metadata/a\nb")).isEqualTo("a\nb");
        assertThat(find("GET", "/servers/s/metadata\n").orElseThrow().operation()).isEqualTo(LIST);
    }

    @Test
    void the_one_path_leaves_nothing_for_a_container_to_interpret() {
        assertThat(new Route(SHOW, NovaApplication.API_V2, Optional.of("0a"), List.of("servers", "\u00d0 {s}", "metadata", "..;a+b*%2F")).path())
                .isEqualTo("/v2.1/0a/servers/%C3%90%20%7Bs%7D/metadata/%2E%2E%3Ba%2Bb%2A%252F");
    }

    @Test
    void of_two_rows_that_fit_the_first_counts() {
        assertThat(find("GET", "/servers/detail").orElseThrow().operation().action()).contains("detail");
        assertThat(find("GET", "/servers/details").orElseThrow().operation().action()).contains("server");
        assertThat(find("DELETE", "/servers/detail").orElseThrow().operation().action()).contains("remove");
    }

    @Test
    void only_the_two_applications_with_resources_have_routes() {
        assertThat(OPERATIONS.route("GET", new UrlMap.Mounted(NovaApplication.VERSIONS, "/servers/s/metadata", ""))).isEmpty();
        assertThat(OPERATIONS.route("GET", new UrlMap.Mounted(NovaApplication.API_V2, "/servers/s/metadata", ""))).isPresent();
    }

    @Test
    void whether_a_body_comes_is_known_by_the_method() {
        assertThat(Stream.of("GET", "PUT", "POST", "PATCH", "DELETE").filter(method -> Operation.open(method, "/servers").hasBody()))
                .containsExactly("PUT", "POST", "PATCH");
    }
}
