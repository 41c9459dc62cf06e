package dev.placard.ops;

import dev.placard.identity.keystone.KeystoneCounts;

/** What there is to know of the tokens that Keystone vouches for, and of Keystone itself. */
final class KeystoneMetrics {

    private KeystoneMetrics() { }

    static void register(Callbacks metrics, KeystoneCounts counts) {
        metrics.counter("placard_token_cache_hits", "Tokens that were known", counts::hits);
        metrics.counter("placard_token_cache_misses", "Tokens that Keystone had to be asked about", counts::misses);
        metrics.counter("placard_tokens_turned_away", "Tokens nobody asked about, since too many requests waited for Keystone",
                counts::turnedAway);
        metrics.counter("placard_keystone_calls", "Requests sent to Keystone to check tokens, each try counted", counts::calls);
        metrics.counter("placard_keystone_failures", "Those of them that brought no answer in time", counts::failures);
        metrics.counter("placard_keystone_seconds", "Time spent waiting for Keystone", counts::seconds);
        metrics.gauge("placard_keystone_waiting", "Requests that wait for Keystone now", counts::waiting);
        metrics.gauge("placard_keystone_breaker_open", "1 while Keystone is left alone, since it did not answer",
                () -> counts.isLeftAlone() ? 1 : 0);
    }
}
