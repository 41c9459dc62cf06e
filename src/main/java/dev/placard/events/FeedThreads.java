package dev.placard.events;

import dev.placard.core.DaemonThreads;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Threads that may wait for a reader of the feed. They are none of the app server's, which would lack them for requests. */
final class FeedThreads implements Executor {

    /** An end does not wait longer for readers that take nothing. */
    private static final Duration LONGEST_END = Duration.ofSeconds(2);

    private final ExecutorService threads = Executors.newCachedThreadPool(new DaemonThreads("placard-feed"));

    @Override
    public void execute(Runnable task) {
        threads.execute(task);
    }

    /** Lets them do what there is, and takes no more. */
    void end() {
        threads.shutdown();
        try {
            threads.awaitTermination(LONGEST_END.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
