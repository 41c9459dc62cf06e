package dev.placard.ops;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicInteger;

/** How many requests have come and are not answered yet, probes included. */
@ApplicationScoped
public class UnderWay {

    private final AtomicInteger count = new AtomicInteger();

    void begins() {
        count.incrementAndGet();
    }

    void ends() {
        count.decrementAndGet();
    }

    int count() {
        return count.get();
    }
}
