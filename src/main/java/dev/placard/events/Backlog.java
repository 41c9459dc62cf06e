package dev.placard.events;

import java.util.concurrent.atomic.AtomicLong;

/** What waits for a reader to take it. One thread adds; any may take away. */
final class Backlog {

    private final AtomicLong characters = new AtomicLong();
    private volatile long movedAt = System.nanoTime();

    void add(int size) {
        if (characters.getAndAdd(size) == 0) {
            movedAt = System.nanoTime();
        }
    }

    void remove(int size) {
        movedAt = System.nanoTime();
        characters.addAndGet(-size);
    }

    /** How many characters. */
    long size() {
        return characters.get();
    }

    /** How long the reader has not taken anything of it, in nanoseconds. */
    long stuck() {
        return characters.get() == 0 ? 0 : System.nanoTime() - movedAt;
    }
}
