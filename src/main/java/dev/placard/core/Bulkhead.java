package dev.placard.core;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Lets only a few threads wait for another service at a time, so that a slow one does not take the threads of callers
 * that can be served without it. While the service keeps answering, a short burst waits for its turn; once nobody came or
 * went for a quarter of a second, whoever finds no place is turned away at once. Nobody waits longer than that for a place.
 * Safe for all threads.
 */
public final class Bulkhead {

    /** What a healthy service takes for an answer, and more. */
    private static final Duration PATIENCE = Duration.ofMillis(250);

    private final Semaphore places;
    private final Duration patience;
    private volatile long movedAt = System.nanoTime();

    /** For so many threads at a time. */
    public Bulkhead(int places) {
        this(places, PATIENCE);
    }

    /** As above; others still wait for a place this long after the last one came or went. */
    Bulkhead(int places, Duration patience) {
        this.places = new Semaphore(places, true);
        this.patience = patience;
    }

    /**
     * Does what waits for the service, in this thread.
     *
     * @param full makes what is thrown when there is no place
     */
    public <T> T call(Supplier<T> work, Supplier<RuntimeException> full) {
        if (!comeIn()) {
            throw full.get();
        }
        try {
            movedAt = System.nanoTime();
            return work.get();
        } finally {
            movedAt = System.nanoTime();
            places.release();
        }
    }

    private boolean comeIn() {
        if (places.tryAcquire()) {
            return true;
        }
        long left = movedAt + patience.toNanos() - System.nanoTime();
        try {
            return left > 0 && places.tryAcquire(left, TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
