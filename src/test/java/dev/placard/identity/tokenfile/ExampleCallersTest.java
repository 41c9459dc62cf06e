package dev.placard.identity.tokenfile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.placard.identity.token.Peer;
import dev.placard.identity.token.PresentedTokens;
import dev.placard.identity.token.TokenValidator;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExampleCallersTest {

    private final TokenValidator examples = new ExampleCallers(TokenFile.example(Clock.systemUTC()));

    @ParameterizedTest
    @CsvSource({"127.0.0.1, localhost:8774", "127.0.0.1, LOCALHOST", "127.1.2.3, 127.0.0.1:8774", "::1, [::1]:8774",
        "0:0:0:0:0:0:0:1, [::1]", "::ffff:127.0.0.1, 127.8.8.8"})
    void a_program_on_this_machine_is_known(String address, String host) {
        assertThat(examples.validate(from(new Peer(address, host, false)))).isPresent();
    }

    @ParameterizedTest
    @CsvSource({"127.0.0.1, placard.example.com", "127.0.0.1, localhost.evil.com", "127.0.0.1, 127.0.0.1.evil.com:80",
        "127.0.0.1, 10.0.0.1", "127.0.0.1, ''", "127.0.0.1, 'localhost,evil.com'", "127.0.0.1, evil.com#localhost",
        "10.0.0.1, localhost", "'', localhost", "no-address.invalid, localhost", "127.0.0.1, localhost:99999999"})
    void nobody_else_is(String address, String host) {
        assertThat(examples.validate(from(new Peer(address, host, false)))).isEmpty();
    }

    @Test
    void what_came_through_a_proxy_is_nobodys() {
        assertThat(examples.validate(from(new Peer("127.0.0.1", "localhost", true)))).isEmpty();
        assertThat(examples.validate(from(Peer.UNKNOWN))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "unknown"})
    void an_unknown_token_stays_unknown(String token) {
        assertThat(examples.validate(new PresentedTokens(token, Optional.empty(), "GET", "/", new Peer("127.0.0.1", "localhost", false))))
                .isEmpty();
    }

    private static PresentedTokens from(Peer peer) {
        return new PresentedTokens("member-token", Optional.empty(), "GET", "/v2.1/servers", peer);
    }
}
