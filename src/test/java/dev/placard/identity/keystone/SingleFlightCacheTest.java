package dev.placard.identity.keystone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SingleFlightCacheTest {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final SettableClock clock = new SettableClock();
    private final SingleFlightCache<String, String> cache =
            new SingleFlightCache<>(1000, String::length, value -> clock.instant().plusSeconds(10), clock);

    @Test
    void a_value_is_kept_until_its_end() throws Exception {
        cache.get("k", PATIENCE, () -> "v");
        clock.advance(Duration.ofMillis(9999));
        assertThat(cache.find("k")).contains("v");

        clock.advance(Duration.ofMillis(1));
        assertThat(cache.find("k")).isEmpty();
        assertThat(cache.get("k", PATIENCE, () -> "again")).isEqualTo("again");
    }

    @Test
    void a_value_whose_end_is_over_is_not_kept() throws Exception {
        SingleFlightCache<String, String> none =
                new SingleFlightCache<>(1000, String::length, value -> clock.instant().minusSeconds(10), clock);

        assertThat(none.get("k", PATIENCE, () -> "v")).isEqualTo("v");
        assertThat(none.find("k")).isEmpty();
        assertThat(none.get("k", PATIENCE, () -> "again")).isEqualTo("again");
    }

    @Test
    void all_values_together_weigh_no_more_than_was_said() throws Exception {
        for (int i = 0; i < 100; i++) {
            cache.get("k" + i, PATIENCE, () -> "v".repeat(100));
        }

        assertThat(IntStream.range(0, 100).filter(i -> cache.find("k" + i).isPresent()).count()).isBetween(1L, 10L);
    }

    @Test
    void a_failure_is_not_kept() throws Exception {
        assertThatThrownBy(() -> cache.get("k", PATIENCE, () -> {
            throw new IllegalArgumentException("failed");
        })).hasMessage("failed");

        assertThat(cache.get("k", PATIENCE, () -> "v")).isEqualTo("v");
    }

    @Test
    void a_token_weighs_what_it_keeps() {
        String[] rules = new String[620];
        for (int i = 0; i < rules.length; i++) {
            rules[i] = (i % 2 == 0 ? "compute" : "image") + " GET /v2.1/servers/" + "x".repeat(100);
        }
        TokenData plain = token(TokenBody.of("ann", clock.instant()).project("demo").roles("member"));
        TokenData restricted = token(TokenBody.of("ann", clock.instant()).project("demo").roles("member").accessRules(rules));

        assertThat(plain.bytes()).isBetween(1000, 2000);
        assertThat(restricted.accessRules().map(AccessRules::rules).map(List::size)).isEqualTo(Optional.of(310));
        assertThat(restricted.bytes() - plain.bytes()).isBetween(310 * 300, 310 * 500);
    }

    private static TokenData token(TokenBody body) {
        return TokenJson.read(body.json(), "compute");
    }
}
