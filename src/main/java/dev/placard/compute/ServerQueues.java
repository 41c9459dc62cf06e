package dev.placard.compute;

import dev.placard.core.ComputeException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * Lets only a few changes of one server wait for its row at a time: each of them holds a connection. The others wait here as
 * long as changes of the server come to an end. Where none has for a second somebody else holds the row, and all but a few are
 * refused at once, so that neither connections nor threads are missing for the other servers.
 */
@ApplicationScoped
public class ServerQueues {

    /** So many changes of one server may be in the database at a time. */
    private static final int FEW = 4;
    /** Longer than any change takes that does not wait for a row; the first few in the queue wait so long for one to end. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    /** All others wait so long: each holds a thread of the app server, and they may be as many as there are threads. */
    private static final Duration PATIENCE_OF_MANY = Duration.ofSeconds(1);

    private final LongSupplier nanoTime;
    /** Of the servers that are being changed now, no others. */
    private final Map<String, Queue> queues = new ConcurrentHashMap<>();

    /** Queues that really wait. */
    public ServerQueues() {
        this(System::nanoTime);
    }

    /** Queues with a clock of nanoseconds of their own; for tests. */
    ServerQueues(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    /**
     * Makes a change of a server when it is its turn.
     *
     * @throws ComputeException 503 when the server's row seems to be held by somebody else; else as the change does
     */
    public <T> T inTurn(String uuid, Callable<T> change) throws Exception {
        Queue queue = queues.compute(uuid, (id, known) -> (known == null ? new Queue() : known).joined());
        try {
            return queue.inTurn(change);
        } finally {
            queues.computeIfPresent(uuid, (id, known) -> known.left() ? null : known);
        }
    }

    int size() {
        return queues.size();
    }

    /** Those who want to change one server. */
    private final class Queue {

        private int members;
        private int inDatabase;
        private int waiting;
        private long lastEnd = nanoTime.getAsLong();

        /** Called while the map holds the entry, as is {@link #left}. */
        Queue joined() {
            members++;
            return this;
        }

        boolean left() {
            members--;
            return members == 0;
        }

        <T> T inTurn(Callable<T> change) throws Exception {
            await();
            boolean isDone = false;
            try {
                T result = change.call();
                isDone = true;
                return result;
            } catch (ComputeException e) {
                isDone = true; // the row was there to be judged
                throw e;
            } finally {
                leaveDatabase(isDone);
            }
        }

        private synchronized void await() throws InterruptedException {
            waiting++;
            try {
                while (inDatabase >= FEW) {
                    awaitAnEnd();
                }
            } finally {
                waiting--;
            }
            if (inDatabase == 0) {
                lastEnd = nanoTime.getAsLong(); // nobody was waiting for anything
            }
            inDatabase++;
        }

        private void awaitAnEnd() throws InterruptedException {
            Duration patience = waiting > FEW ? PATIENCE_OF_MANY : PATIENCE;
            long left = patience.toNanos() - (nanoTime.getAsLong() - lastEnd);
            if (left <= 0) {
                throw ComputeException.databaseUnavailable();
            }
            wait(Math.max(1, left / 1_000_000));
        }

        private synchronized void leaveDatabase(boolean isDone) {
            inDatabase--;
            if (isDone) {
                lastEnd = nanoTime.getAsLong();
            }
            notifyAll();
        }
    }
}
