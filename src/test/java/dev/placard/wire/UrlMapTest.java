package dev.placard.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class UrlMapTest {

    static Stream<Object[]> requests() {
        return Rows.cells("urlmap.tsv");
    }

    @ParameterizedTest(name = "{0}, Content-Type {1}, Accept {2}: {3}")
    @MethodSource("requests")
    void the_application_and_the_content_type_are_novas(String path, String contentType, String accept, App app, String pathInfo,
            String answered) {
        assertThat(UrlMap.mount(RequestPath.of(path), contentType, accept)).isEqualTo(new UrlMap.Mounted(app, pathInfo, answered));
    }

    @Test
    void only_what_holds_resources_needs_a_token() {
        assertThat(Stream.of(App.values()).filter(App::needsToken)).containsExactly(App.API_V2, App.API_V21);
    }
}
