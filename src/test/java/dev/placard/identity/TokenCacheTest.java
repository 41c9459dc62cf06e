package dev.placard.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class TokenCacheTest {

    private final SettableClock clock = new SettableClock();
    private final TokenCache cache = new TokenCache(Duration.ofSeconds(300), clock);
    private final ValidToken anHour = TokenJson.read(TokenBody.of("ann", clock.instant().plus(Duration.ofHours(1))).json(), "compute");

    @Test
    void a_full_cache_lets_the_token_go_that_was_not_used_for_the_longest_time() {
        for (int i = 0; i < TokenCache.CAPACITY; i++) {
            cache.put(TokenHash.of("token-" + i), anHour);
        }
        cache.find(TokenHash.of("token-0"));

        cache.put(TokenHash.of("one-more"), anHour);

        assertThat(cache.find(TokenHash.of("one-more"))).isPresent();
        assertThat(cache.find(TokenHash.of("token-0"))).isPresent();
        assertThat(cache.find(TokenHash.of("token-1"))).isEmpty();
    }

    @Test
    void an_entry_ends_with_its_token() {
        cache.put(TokenHash.of("short"), TokenJson.read(TokenBody.of("ann", clock.instant().plusSeconds(10)).json(), "compute"));

        clock.advance(Duration.ofSeconds(10));

        assertThat(cache.find(TokenHash.of("short"))).isEmpty();
    }

    @Test
    void an_expired_token_does_not_enter() {
        cache.put(TokenHash.of("expired"), TokenJson.read(TokenBody.of("ann", clock.instant().minusSeconds(1)).json(), "compute"));

        assertThat(cache.find(TokenHash.of("expired"))).isEmpty();
    }
}
