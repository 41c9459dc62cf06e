package dev.placard.ops;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Asks a database whether it answers, for whoever wants to know: at most once a second, and nobody waits longer than a second. A
 * database that accepts a connection and then hangs holds a few threads of the executor's, never those of a request.
 */
final class DatabaseProbe {

    /** How long an answer counts, and how long it may take. */
    static final Duration LIMIT = Duration.ofSeconds(1);
    // a question that hangs must not hide that the database is back
    private static final int MOST_AT_A_TIME = 4;

    private final Callable<Boolean> question;
    private final Executor executor;
    private final LongSupplier nanoTime;
    private final Semaphore places = new Semaphore(MOST_AT_A_TIME);
    private @Nullable Asked last;

    /**
     * A probe that has not asked yet.
     *
     * @param question whether the database answers; may hang and may fail
     * @param executor where the question is asked
     * @param nanoTime the time, as {@link System#nanoTime()} has it
     */
    DatabaseProbe(Callable<Boolean> question, Executor executor, LongSupplier nanoTime) {
        this.question = question;
        this.executor = executor;
        this.nanoTime = nanoTime;
    }

    /** The question for a real database: SELECT 1, and once more where the pooled connection had died before. */
    static Callable<Boolean> selectOne(DataSource database) {
        return () -> IntStream.range(0, 2).anyMatch(attempt -> select(database));
    }

    /** Whether the database answered the last question, asked not more than a second ago, within a second. */
    boolean answers() {
        Asked asked = current();
        try {
            long left = LIMIT.toNanos() - (nanoTime.getAsLong() - asked.since());
            return asked.answer().get(Math.max(0, left), TimeUnit.NANOSECONDS);
        } catch (TimeoutException | ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private synchronized Asked current() {
        long now = nanoTime.getAsLong();
        Asked known = last;
        boolean isOld = known == null || now - known.since() >= LIMIT.toNanos();
        if (isOld && places.tryAcquire()) {
            known = new Asked(now, CompletableFuture.supplyAsync(this::ask, executor));
            last = known;
        }
        return Objects.requireNonNull(known, "the first question finds a place");
    }

    private boolean ask() {
        try {
            return question.call();
        } catch (Exception e) {
            return false;
        } finally {
            places.release();
        }
    }

    private static boolean select(DataSource database) {
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
            statement.setQueryTimeout((int) LIMIT.toSeconds());
            return statement.execute("SELECT 1");
        } catch (SQLException e) {
            return false;
        }
    }

    private record Asked(long since, CompletableFuture<Boolean> answer) { }
}
