package dev.placard.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestPathTest {

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({"/v2.1/servers/x/metadata, /v2.1/servers/x/metadata", "http://host:1/v2.1/a, /v2.1/a", "http://host, ''", "/a#x, /a",
        "/a/../b, /b", "/a/./b, /a/b", "/a/.., /", "/a/b/.., /a/", "/a/., /a/", "/.., /", "/../a, /a", "/a/..b, /a/..b", "/a/.b, /a/.b",
        "//a///b//, /a/b/", "/a%2Fb, /a/b", "/a%2F%2fb, /a/b", "/%2e%2e/a, /../a", "/a%2Fb/.., /a/", "/a%2F../b, /b", "/a/%2E, /a/.",
        "/a%zz, /a%zz", "/a%, /a%", "/a%4, /a%4",
        "/%61+b;c, /a+b;c", "/%C3%A9, /\u00c3\u00a9", "/%ff, /\u00ff", "/a%23b%3Fc, /a#b?c"})
    void a_path_is_what_novas_routes_see(String requestUri, String path) {
        assertThat(RequestPath.of(requestUri)).isEqualTo(path);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({"/a b, /a%20b", "/\u00c3\u00a9, /%C3%A9", "'/~!$&()*+,;=:@-._/', '/~!$&()*+,;=:@-._/'", "/a#b?c%[], /a%23b%3Fc%25%5B%5D"})
    void a_path_in_a_link_is_escaped_again(String path, String escaped) {
        assertThat(RequestPath.escaped(path)).isEqualTo(escaped);
    }
}
