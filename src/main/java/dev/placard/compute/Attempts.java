package dev.placard.compute;

import dev.placard.core.BackOff;
import dev.placard.core.ComputeException;
import dev.placard.db.cells.CellConnection;
import dev.placard.db.sql.SqlFailure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Repeats a whole transaction that the database gave up, where {@link FailedAttempt} finds that this may help. When the connection
 * broke at the commit nobody knows whether it took place; then only a change that may safely happen twice is repeated. A call made
 * in a cell that the server has left is made again at once. Must be called outside of any transaction.
 */
@ApplicationScoped
public class Attempts {

    private static final Logger LOG = System.getLogger(Attempts.class.getName());
    private static final int MOST = 6;
    private static final BackOff PAUSES = new BackOff(Duration.ofMillis(20), true);
    /** No attempt begins later than this after the first: a caller waits this long and for one attempt more. */
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final AttemptCounts counts = new AttemptCounts();
    private final LongSupplier nanoTime;
    private final Consumer<Duration> pause;
    private final Runnable abandon;

    /** For the container's proxy. */
    protected Attempts() {
        this(new CellConnection());
    }

    /** Attempts that really wait. */
    @Inject
    public Attempts(CellConnection connection) {
        this(System::nanoTime, length -> LockSupport.parkNanos(length.toNanos()), connection::abandon);
    }

    /** Attempts that wait as told, by a clock of nanoseconds; for tests. */
    Attempts(LongSupplier nanoTime, Consumer<Duration> pause, Runnable abandon) {
        this.nanoTime = nanoTime;
        this.pause = pause;
        this.abandon = abandon;
    }

    /**
     * For a change of the whole map, which must not happen twice; 503 when all attempts failed, or nobody knows whether one of them
     * succeeded.
     */
    public <T> T repeat(Supplier<T> transaction) {
        return run(unknown -> transaction.get(), false);
    }

    /**
     * For a change of one item, and for reading: it may happen twice, and is told how many earlier attempts may have succeeded. 503 when
     * all failed.
     */
    public <T> T repeatAlways(IntFunction<T> transaction) {
        return run(transaction, true);
    }

    /**
     * For a change of the whole map that depends on a condition, which says whether it may happen twice; refusals as of {@link
     * #repeat(Supplier)}.
     */
    public <T> T repeat(Condition condition, Function<Condition, T> transaction) {
        return run(unknown -> transaction.apply(condition.attempt(unknown)), condition.makesRepeatable());
    }

    /**
     * For a change of one item that may depend on a condition, which is told how many earlier attempts may have succeeded. 503 when all
     * failed.
     */
    public <T> T repeatAlways(Condition condition, Function<Condition, T> transaction) {
        return run(unknown -> transaction.apply(condition.attempt(unknown)), true);
    }

    /** What there is to report: counters that go on counting. */
    public AttemptCounts counts() {
        return counts;
    }

    private <T> T run(IntFunction<T> transaction, boolean mayHappenTwice) {
        long start = nanoTime.getAsLong();
        int unknown = 0;
        for (int attempt = 1;; attempt++) {
            try {
                return transaction.apply(unknown);
            } catch (ComputeException e) {
                counts.refused(e);
                throw e;
            } catch (RuntimeException e) {
                FailedAttempt failed = actedUpon(FailedAttempt.of(e));
                if (!failed.isRepeatable(mayHappenTwice) || attempt == MOST || nanoTime.getAsLong() - start > LONGEST.toNanos()) {
                    throw logged(attempt, failed);
                }
                LOG.log(Level.DEBUG, "attempt " + attempt + " failed", e);
                unknown += failed.mayBeDone() ? 1 : 0;
                counts.repeats().increment();
                pause.accept(failed.hasMoved() ? Duration.ZERO : PAUSES.after(attempt));
            }
        }
    }

    private FailedAttempt actedUpon(FailedAttempt failed) {
        if (failed.reason() == SqlFailure.READ_ONLY) {
            abandon.run();
        }
        if (failed.reason() == SqlFailure.CONFLICT) {
            counts.conflicts().increment();
        }
        return failed;
    }

    private static RuntimeException logged(int attempt, FailedAttempt failed) {
        RuntimeException refusal = failed.refusal();
        if (refusal instanceof ComputeException known && known.retryAfter().isPresent()) {
            LOG.log(Level.WARNING, "Gave up after attempt {0}: {1}", attempt, SqlFailure.sentence(failed.failure()));
            LOG.log(Level.DEBUG, "the last attempt failed", failed.failure());
        }
        return refusal;
    }
}
