package dev.placard.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpUrlTest {

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "http://keystone", "https://keystone:5000/v3", "HTTP://10.0.0.5/", "http://[::1]:5000",
        "http://keystone_api:5000/identity", "http://_x", "http://a_b:65535"})
    void what_can_be_asked_is_usable(String url) {
        assertThat(HttpUrl.isUsable(url)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"keystone", "http:keystone", "http://", "http:///v3", "ftp://keystone", "ftp://key_stone", "https://keystone_api",
        "http://k:65536", "http://a_b:65536", "http://a_b:x", "http://u:p@a_b", "http://a b"})
    void what_cannot_is_not(String url) {
        assertThat(HttpUrl.isUsable(url)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"http://a_b:5000/v3?q=a_b, 10.0.0.7, http://10.0.0.7:5000/v3?q=a_b", "http://a_b, 10.0.0.7, http://10.0.0.7",
        "https://a_b.c/, 10.0.0.7, https://10.0.0.7/", "http://a_b:80/x, ::1, http://[0:0:0:0:0:0:0:1]:80/x"})
    void a_name_with_an_underscore_gives_way_to_the_address_found(String url, String found, String reachable) throws UnknownHostException {
        URI address = HttpUrl.at(InetAddress.getByName(found), URI.create(url));
        assertThat(address).hasToString(reachable);
        assertThat(address.getHost()).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://keystone:5000/v3", "http:nowhere", "http://u:p@a_b/", "http://[::1]/"})
    void every_other_address_stays(String url) throws UnknownHostException {
        assertThat(HttpUrl.reachable(URI.create(url))).hasToString(url);
    }

    @Test
    void a_name_that_nobody_knows_is_told_apart() {
        assertThatThrownBy(() -> HttpUrl.reachable(URI.create("http://no_such_host.invalid/"))).isInstanceOf(UnknownHostException.class);
        assertThat(HttpUrl.host(URI.create("http://no_such_host.invalid:80/"))).isEqualTo("no_such_host.invalid");
        assertThat(HttpUrl.host(URI.create("http://u:p@a_b/"))).isEmpty();
    }
}
