package dev.placard.identity.keystone;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathPatternTest {

    /** keystonemiddleware's {@code _path_matches} was asked for each of these. */
    @ParameterizedTest
    @CsvSource({
        "/v2.1/servers,               /v2.1/servers,            true",
        "/v2.1/servers,               /v2.1/servers/,           false",
        "/v2.1/servers,               /v2.1/server,             false",
        "/v2.1/servers/*,             /v2.1/servers/s1,         true",
        "/v2.1/servers/*,             /v2.1/servers/,           false",
        "/v2.1/servers/*,             /v2.1/servers/s1/a,       false",
        "/v2.1/servers/{id}/metadata, /v2.1/servers/s1/metadata,true",
        "/v2.1/servers/{id}/metadata, /v2.1/servers//metadata,  false",
        "/v2.1/servers/**,            /v2.1/servers/s1/a/b,     true",
        "/v2.1/servers/**,            /v2.1/servers/,           true",
        "/v2.1/servers/**,            /v2.1/servers,            false",
        "/v2.1/**/metadata,           /v2.1/servers/s/metadata, true",
        "/v2.1/**/metadata,           /v2.1/metadata,           false",
        "**,                          /anything/at/all,         true",
        "/a***b,                      /axxb,                    true",
        "/a***b,                      /ab,                      false",
        "/a{x}{y}b,                   /a12b,                    true",
        "/a{x}{y}b,                   /a1b,                     false",
        "/a*c*,                       /abcbc1,                  true",
        "/*/*,                        /a/b,                     true",
        "/*/*,                        /ab,                      false",
    })
    void a_pattern_covers_what_keystonemiddleware_says_it_covers(String pattern, String path, boolean covered) {
        assertThat(new PathPattern(pattern).matches(path)).isEqualTo(covered);
    }

    @Test
    void a_dot_is_a_dot() {
        assertThat(new PathPattern("/v2.1").matches("/v2x1")).isFalse();
    }

    @Test
    void a_pattern_that_would_keep_a_regular_expression_busy_for_years_is_judged() {
        assertThat(new PathPattern("**a".repeat(40) + "b").matches("a".repeat(8000))).isFalse();
    }
}
