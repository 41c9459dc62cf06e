package dev.placard.core;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The pauses between attempts at the same thing: each is twice as long as the one before it.
 *
 * @param first the pause after the first attempt
 * @param isSpread whether a pause ends at random in the second half of its time, so that those who failed together do not meet again
 */
public record BackOff(Duration first, boolean isSpread) {

    /** More would be days: a caller gives up long before. */
    private static final int MOST_DOUBLINGS = 16;

    /**
     * How long to wait before the next attempt.
     *
     * @param attempt the number of the one that failed; the first is 1
     */
    public Duration after(int attempt) {
        long longest = first.toNanos() << Math.min(attempt - 1, MOST_DOUBLINGS);
        return Duration.ofNanos(isSpread ? ThreadLocalRandom.current().nextLong(longest / 2, longest) : longest);
    }
}
