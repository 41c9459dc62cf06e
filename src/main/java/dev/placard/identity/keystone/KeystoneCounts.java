package dev.placard.identity.keystone;

import java.util.concurrent.atomic.LongAdder;

/** What happened at Keystone's door since the start. Counters of several threads: a sum may lag behind. */
public final class KeystoneCounts {

    private final LongAdder calls = new LongAdder();
    private final LongAdder failures = new LongAdder();
    private final LongAdder nanos = new LongAdder();
    private final LongAdder hits = new LongAdder();
    private final LongAdder misses = new LongAdder();
    private final LongAdder turnedAway = new LongAdder();
    private final LongAdder waiting = new LongAdder();
    private final CircuitBreaker breaker;

    KeystoneCounts(CircuitBreaker breaker) {
        this.breaker = breaker;
    }

    /** Requests sent to Keystone, each try counted. */
    public long calls() {
        return calls.sum();
    }

    /** Those that brought no answer in time; an answer that refuses is none. */
    public long failures() {
        return failures.sum();
    }

    /** The time spent waiting for Keystone, in seconds. */
    public double seconds() {
        return nanos.sum() / 1e9;
    }

    /** Tokens that were in the cache, good and refused ones. */
    public long hits() {
        return hits.sum();
    }

    /** Tokens that were not. */
    public long misses() {
        return misses.sum();
    }

    /** Those of them about which nobody asked, since too many waited for Keystone already. */
    public long turnedAway() {
        return turnedAway.sum();
    }

    /** How many requests wait for Keystone now. */
    public long waiting() {
        return waiting.sum();
    }

    /** Whether Keystone is left alone for a while, since it did not answer. */
    public boolean isLeftAlone() {
        return breaker.isOpen();
    }

    long began() {
        waiting.increment();
        return System.nanoTime();
    }

    /** It ends, begun at what {@link #began()} gave. */
    void ended(long start, boolean hasFailed) {
        waiting.decrement();
        calls.increment();
        nanos.add(System.nanoTime() - start);
        if (hasFailed) {
            failures.increment();
        }
    }

    void hit() {
        hits.increment();
    }

    void missed() {
        misses.increment();
    }

    void turnedAwayOne() {
        turnedAway.increment();
    }
}
