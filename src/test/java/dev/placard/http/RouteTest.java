package dev.placard.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RouteTest {

    private static Optional<Route> find(String method, String pathInfo) {
        return Route.find(method, new UrlMap.Mounted(App.API_V21, pathInfo, "application/json"));
    }

    private static Route route(App app, Optional<String> project, String serverId, String... key) {
        return new Route(app, project, Stream.concat(Stream.of("servers", serverId, "metadata"), Stream.of(key)).toList());
    }

    @Test
    void all_items_and_one_item_are_routed_with_and_without_a_project() {
        assertThat(find("GET", "/servers/s/metadata")).contains(route(App.API_V21, Optional.empty(), "s"));
        assertThat(find("PUT", "/0af-/servers/s/metadata/k"))
                .contains(route(App.API_V21, Optional.of("0af-"), "s", "k"));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"PATCH, /servers/s/metadata/k", "HEAD, /servers/s/metadata", "TRACE, /servers/s/metadata", "get, /servers/s/metadata",
        "DELETE, /servers/s/metadata", "POST, /servers/s/metadata/k", "HEAD, /servers/s/metadata/k"})
    void another_method_is_not_routed_there_is_no_405(String method, String pathInfo) {
        assertThat(find(method, pathInfo)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/servers/s/metadata/", "/servers/s/metadata/k/", "/servers/s/metadata/k/x", "/servers/s/metadata.json",
        "/servers/s/metadata;x=1", "/servers/s/Metadata", "/demo/servers/s/metadata", "/ABC/servers/s/metadata", "/servers/metadata",
        "/servers//metadata", "servers/s/metadata", "/servers/s", "/x/servers/s/metadata", "/servers/s/t/metadata", "/", ""})
    void another_path_is_not_routed(String pathInfo) {
        assertThat(find("GET", pathInfo)).isEmpty();
    }

    @ParameterizedTest(name = "the key of {0} is {1}")
    @CsvSource({"/servers/s/metadata/a;b, a;b", "/servers/s/metadata/.., ..", "/servers/s/metadata/k.json, k.json",
        "/servers/s/metadata/a+b, a+b", "'/servers/s/metadata/ ', ' '"})
    void every_character_but_the_slash_belongs_to_the_key(String pathInfo, String key) {
        assertThat(find("GET", pathInfo).orElseThrow().key()).contains(key);
    }

    @Test
    void no_key_ends_in_a_newline() {
        assertThat(find("GET", "/servers/s/metadata/a\n\n").orElseThrow().key()).contains("a");
        assertThat(find("GET", "/servers/s/metadata/a\nb").orElseThrow().key()).contains("a\nb");
        assertThat(find("GET", "/servers/s/metadata\n").orElseThrow().key()).isEmpty();
    }

    @Test
    void the_one_path_leaves_nothing_for_a_container_to_interpret() {
        assertThat(route(App.API_V2, Optional.of("0a"), "\u00d0 {s}", "..;a+b*%2F").path())
                .isEqualTo("/v2.1/0a/servers/%C3%90%20%7Bs%7D/metadata/%2E%2E%3Ba%2Bb%2A%252F");
    }
}
