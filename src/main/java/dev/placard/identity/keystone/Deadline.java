package dev.placard.identity.keystone;

import java.time.Duration;

/** A point in time, as {@link System#nanoTime()} tells it, after which nobody waits any longer. */
record Deadline(long atNanos) {

    static Deadline in(Duration duration) {
        return new Deadline(System.nanoTime() + duration.toNanos());
    }

    /** What is left, never less than nothing. */
    Duration left() {
        return Duration.ofNanos(Math.max(0, atNanos - System.nanoTime()));
    }

    /** What is left, or this duration if it is shorter. */
    Duration atMost(Duration duration) {
        Duration left = left();
        return left.compareTo(duration) < 0 ? left : duration;
    }
}
