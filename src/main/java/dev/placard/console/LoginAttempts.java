package dev.placard.console;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import dev.placard.core.ComputeException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Counts the attempts to log in, those that succeed too: a guess must not become cheaper by a log-in of one's own in between. A
 * minute after an address first tried it may try anew. Ten thousand addresses are remembered.
 */
final class LoginAttempts {

    static final Duration WINDOW = Duration.ofMinutes(1);
    private static final int MOST_ADDRESSES = 10_000;

    private final int allowed;
    private final Cache<String, AtomicInteger> attempts;

    LoginAttempts(int allowed) {
        this(allowed, Ticker.systemTicker());
    }

    LoginAttempts(int allowed, Ticker clock) {
        this.allowed = allowed;
        // counting changes the value, not the entry: it ends a minute after it was made
        this.attempts = Caffeine.newBuilder().maximumSize(MOST_ADDRESSES).expireAfterWrite(WINDOW).ticker(clock).build();
    }

    /**
     * Counts one more, before anything is asked, so that attempts at the same time count as well.
     *
     * @throws ComputeException 429 when that is one too many
     */
    void count(String address) {
        if (attempts.get(address, first -> new AtomicInteger()).incrementAndGet() > allowed) {
            throw ComputeException.tooManyLogins(WINDOW);
        }
    }
}
