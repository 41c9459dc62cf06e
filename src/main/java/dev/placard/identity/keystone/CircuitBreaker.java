package dev.placard.identity.keystone;

import java.time.Duration;

/**
 * Remembers for a short time that a service could not be reached, so that nobody waits to find out again. Afterwards all
 * may ask: how many wait at a time is limited elsewhere. Safe for all threads.
 */
final class CircuitBreaker {

    private final Duration pause;
    private volatile boolean isTripped;
    private volatile long trippedAt;

    CircuitBreaker(Duration pause) {
        this.pause = pause;
    }

    /** Whether the service is not to be asked now. */
    boolean isOpen() {
        return isTripped && System.nanoTime() - trippedAt < pause.toNanos();
    }

    void failed() {
        trippedAt = System.nanoTime();
        isTripped = true;
    }

    void succeeded() {
        isTripped = false;
    }
}
