package dev.placard.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.placard.core.ComputeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BaseUrlTest {

    private static FakeRequest asked() {
        return FakeRequest.of("GET", "/");
    }

    private static String url(FakeRequest request, boolean believesProxy) {
        return BaseUrl.of(request.get(), believesProxy).toString();
    }

    @ParameterizedTest(name = "Host {0}: {1}")
    @CsvSource({"nova.example.org, http://nova.example.org", "nova.example.org:8774, http://nova.example.org:8774",
        "nova.example.org:80, http://nova.example.org", "[::1], http://[::1]", "[::1]:8774, http://[::1]:8774",
        "nova.example.org:, http://nova.example.org", "'', http://"})
    void the_client_is_answered_under_the_host_it_asked(String host, String url) {
        assertThat(url(asked().with("Host", host), false)).isEqualTo(url);
    }

    @ParameterizedTest(name = "Host {0} is none")
    @ValueSource(strings = {"h////..x", "a{b", "user@host", "a b", "a:b", "a:123456", "[::1", "[x", "[]", "a%2", "h\u00f6st", "a?b", "a:1:2"})
    void what_is_no_host_is_refused(String host) {
        assertThatThrownBy(() -> url(asked().with("Host", host), false)).isInstanceOf(ComputeException.class);
        assertThat(url(asked().with("Host", "inner").with("X-Forwarded-Host", host), true)).isEqualTo("http://inner");
    }

    @Test
    void a_host_is_at_most_255_characters_long() {
        assertThat(url(asked().with("Host", "a".repeat(255) + ":1"), false)).isEqualTo("http://" + "a".repeat(255) + ":1");
        assertThatThrownBy(() -> url(asked().with("Host", "a".repeat(256)), false)).isInstanceOf(ComputeException.class);
    }

    @Test
    void even_a_proxy_names_no_other_scheme_and_no_prefix_that_is_no_path() {
        assertThat(url(asked().with("Host", "h").with("X-Forwarded-Proto", "gopher").with("X-Forwarded-Prefix", "x y"), true))
                .isEqualTo("http://h");
        assertThat(url(asked().with("Host", "h").with("X-Forwarded-Proto", "HTTPS"), true)).isEqualTo("https://h");
    }

    @Test
    void without_a_host_it_is_the_address_that_was_reached() {
        assertThat(url(asked().under("/compute"), false)).isEqualTo("http://placard.example.org:8774/compute");
    }

    @Test
    void what_a_proxy_says_counts_only_if_the_operator_says_so() {
        FakeRequest request = asked().with("Host", "inner:8774").with("X-Forwarded-Proto", "https").with("X-Forwarded-Host", "outer:443")
                .with("X-Forwarded-Prefix", "/compute");
        assertThat(url(request, false)).isEqualTo("http://inner:8774");
        assertThat(url(request, true)).isEqualTo("https://outer/compute");
    }

    @Test
    void the_standard_header_hides_the_others_and_its_first_proxy_counts() {
        FakeRequest request = asked().with("Host", "inner:8774").with("X-Forwarded-Proto", "gopher")
                .with("Forwarded", "for=1.2.3.4; Proto=https;host=outer, proto=http;host=middle");
        assertThat(url(request, true)).isEqualTo("https://outer");
        assertThat(url(asked().with("Host", "inner").with("Forwarded", "for=1.2.3.4").with("X-Forwarded-Host", "x"), true))
                .isEqualTo("http://inner");
    }
}
