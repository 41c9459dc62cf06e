package dev.placard.identity;

import java.util.concurrent.atomic.LongAdder;

/** How often Keystone was asked since the start, each try counted. There is one Keystone for the whole application. */
public final class KeystoneCalls {

    /** Requests sent. */
    public static final LongAdder CALLS = new LongAdder();

    /** Requests without an answer in time; an answer that refuses is none. */
    public static final LongAdder FAILURES = new LongAdder();

    /** Time spent waiting, in nanoseconds. */
    public static final LongAdder NANOS = new LongAdder();

    private KeystoneCalls() { }

    static void ended(long start, boolean hasFailed) {
        CALLS.increment();
        NANOS.add(System.nanoTime() - start);
        if (hasFailed) {
            FAILURES.increment();
        }
    }
}
