package dev.placard.policy.language;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;

/** Says why decisions deny: once a minute for the same reason, however many requests come to it. Safe for all threads. */
final class FailureLog {

    static final Duration EVERY = Duration.ofMinutes(1);

    private static final Logger LOG = System.getLogger(FailureLog.class.getName());
    private static final int MOST = 1000;

    private final Cache<String, Boolean> said;

    FailureLog() {
        this(Ticker.systemTicker());
    }

    FailureLog(Ticker clock) {
        said = Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(EVERY).ticker(clock).executor(Runnable::run).build();
    }

    void say(String action, String why) {
        if (isDue(action + why)) {
            LOG.log(Level.WARNING, "The policy rule {0} cannot be judged and denies: {1}", action, why);
        }
    }

    boolean isDue(String reason) {
        return said.asMap().putIfAbsent(reason, true) == null;
    }
}
