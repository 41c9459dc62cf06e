package dev.placard.identity;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Lets many threads that want the same thing wait for one of them to fetch it. The first one works in its own thread;
 * the others get its result or its exception.
 *
 * @param <K> what is wanted
 * @param <V> what comes of it
 */
final class SingleFlight<K, V> {

    private final ConcurrentMap<K, CompletableFuture<V>> flights = new ConcurrentHashMap<>();

    /**
     * The result of the work, done by this thread or by the one that has begun it already.
     *
     * @param patience how long to wait for another thread
     * @throws TimeoutException when the patience is over
     * @throws InterruptedException when this thread is interrupted while it waits
     */
    V get(K key, Duration patience, Supplier<V> work) throws TimeoutException, InterruptedException {
        CompletableFuture<V> mine = new CompletableFuture<>();
        CompletableFuture<V> first = flights.putIfAbsent(key, mine);
        return first == null ? fly(key, mine, work) : follow(first, patience);
    }

    private V fly(K key, CompletableFuture<V> mine, Supplier<V> work) {
        try {
            V result = work.get();
            mine.complete(result);
            return result;
        } catch (RuntimeException | Error e) {
            mine.completeExceptionally(e);
            throw e;
        } finally {
            flights.remove(key, mine);
        }
    }

    private V follow(CompletableFuture<V> first, Duration patience) throws TimeoutException, InterruptedException {
        try {
            return first.get(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException("The thread that was waited for failed", e.getCause());
        }
    }
}
