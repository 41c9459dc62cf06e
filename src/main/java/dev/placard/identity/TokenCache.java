package dev.placard.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What Keystone said about tokens, for a while and never longer than a token lives. It holds hashes in place of
 * tokens and good answers only; when it is full, the token that was not used for the longest time leaves.
 */
final class TokenCache {

    static final int CAPACITY = 10_000;

    private final Duration time;
    private final Clock clock;
    private final Map<TokenHash, Entry> entries = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<TokenHash, Entry> eldest) {
            return size() > CAPACITY;
        }
    };

    /**
     * An empty cache.
     *
     * @param time how long an answer is kept; zero or less: none is
     */
    TokenCache(Duration time, Clock clock) {
        this.time = time;
        this.clock = clock;
    }

    synchronized Optional<ValidToken> find(TokenHash token) {
        Optional<Entry> entry = Optional.ofNullable(entries.get(token));
        if (entry.isPresent() && !clock.instant().isBefore(entry.get().end())) {
            entries.remove(token);
            return Optional.empty();
        }
        return entry.map(Entry::token);
    }

    synchronized void put(TokenHash hash, ValidToken token) {
        Instant now = clock.instant();
        Instant expiry = token.caller().expiresAt();
        Instant end = expiry.isBefore(now.plus(time)) ? expiry : now.plus(time);
        if (end.isAfter(now)) {
            entries.put(hash, new Entry(token, end));
        }
    }

    private record Entry(ValidToken token, Instant end) { }
}
