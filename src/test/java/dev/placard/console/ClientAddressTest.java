package dev.placard.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.placard.http.FakeRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientAddressTest {

    @Test
    void what_a_client_says_of_itself_is_not_believed() {
        FakeRequest request = FakeRequest.of("POST", "/console/login").with("X-Forwarded-For", "203.0.113.9").from("192.0.2.7");
        assertThat(ClientAddress.of(request.get(), false)).isEqualTo("192.0.2.7");
    }

    @Test
    void of_a_proxy_the_last_entry_counts_which_it_wrote_itself() {
        FakeRequest request = FakeRequest.of("POST", "/console/login").with("X-Forwarded-For", "1.1.1.1, 2.2.2.2", "3.3.3.3,4.4.4.4 ");
        assertThat(ClientAddress.of(request.get(), true)).isEqualTo("4.4.4.4");
        assertThat(ClientAddress.of(FakeRequest.of("POST", "/").from("192.0.2.7").get(), true)).isEqualTo("192.0.2.7");
    }

    @ParameterizedTest
    @CsvSource({"2001:db8:1:2::1,2001:0db8:1:2:ffff::9,true", "2001:db8:1:2::1,2001:db8:1:3::1,false", "::1,0:0:0:0:0:0:0:1,true"})
    void addresses_of_ipv6_count_by_their_network(String one, String other, boolean areSame) {
        assertThat(of(one).equals(of(other))).isEqualTo(areSame);
    }

    @ParameterizedTest
    @CsvSource({".:example.org", "x:y", "[::1", "9999999999999999999999999999999999999999999999"})
    void what_is_no_address_is_not_looked_up(String text) {
        assertThat(of(text)).isEqualTo("unknown");
    }

    private static String of(String address) {
        return ClientAddress.of(FakeRequest.of("POST", "/console/login").from(address).get(), false);
    }
}
