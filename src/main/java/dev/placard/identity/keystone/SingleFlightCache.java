package dev.placard.identity.keystone;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;

/**
 * A bounded cache for what takes long to get. Many threads that want the same thing wait for one of them, which gets it in its own thread;
 * the others have its result or its exception. An exception is not kept.
 */
final class SingleFlightCache<K, V> {

    private final AsyncCache<K, V> cache;

    /**
     * An empty cache.
     *
     * @param mostBytes how much all values together may weigh; when it is full, values that are seldom wanted leave
     * @param bytes what a value weighs, its key included
     * @param end until when a value is kept; not at all where that is over
     */
    SingleFlightCache(long mostBytes, ToIntFunction<V> bytes, Function<V, Instant> end, Clock clock) {
        cache = Caffeine.newBuilder().maximumWeight(mostBytes).weigher((K key, V value) -> bytes.applyAsInt(value))
                .expireAfter(Expiry.<K, V>creating((key, value) -> left(clock.instant(), end.apply(value))))
                .ticker(() -> nanos(clock.instant())).executor(Runnable::run).buildAsync();
    }

    /** What is known already, without waiting for anybody. */
    Optional<V> find(K key) {
        return Optional.ofNullable(cache.synchronous().getIfPresent(key));
    }

    /**
     * What is known already, else the result of the work, done by this thread or by another one that has begun it already; 503 when this
     * thread has waited for another one as long as its patience, or is interrupted.
     */
    V get(K key, Duration patience, Supplier<V> work) {
        CompletableFuture<V> mine = new CompletableFuture<>();
        CompletableFuture<V> first = cache.get(key, (wanted, executor) -> mine);
        return first == mine ? fly(mine, work) : follow(first, patience);
    }

    /** Drops a value, unless it was replaced already. */
    void forget(K key, V value) {
        cache.synchronous().asMap().remove(key, value);
    }

    private static <V> V fly(CompletableFuture<V> mine, Supplier<V> work) {
        try {
            V result = work.get();
            mine.complete(result);
            return result;
        } catch (RuntimeException | Error e) {
            // Caffeine writes every other failure to its log, with the stack trace
            CancellationException failed = new CancellationException();
            failed.initCause(e);
            mine.completeExceptionally(failed);
            throw e;
        }
    }

    private static <V> V follow(CompletableFuture<V> first, Duration patience) {
        try {
            return first.get(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (CancellationException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException("The thread that was waited for failed", e.getCause());
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (TimeoutException e) {
            throw KeystoneClient.unavailable();
        } catch (InterruptedException e) {
            throw KeystoneClient.interrupted();
        }
    }

    private static Duration left(Instant now, Instant end) {
        return end.isAfter(now) ? Duration.between(now, end) : Duration.ZERO;
    }

    private static long nanos(Instant now) {
        return ChronoUnit.NANOS.between(Instant.EPOCH, now);
    }
}
