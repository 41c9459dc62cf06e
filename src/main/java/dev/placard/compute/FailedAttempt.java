package dev.placard.compute;

import dev.placard.core.ComputeException;
import dev.placard.db.cells.ServerMovedException;
import dev.placard.db.sql.ExceptionChain;
import dev.placard.db.sql.SqlFailure;

/** A transaction that failed, what its database says of the reason, and what that means for another attempt at it. */
record FailedAttempt(RuntimeException failure, SqlFailure reason) {

    static FailedAttempt of(RuntimeException failure) {
        return new FailedAttempt(failure, SqlFailure.of(failure));
    }

    /** Whether it was made in a cell that the server has left: nothing has happened, and there is nothing to wait for. */
    boolean hasMoved() {
        return failure instanceof ServerMovedException;
    }

    /** Whether it may have taken place all the same, since the connection broke at the commit. */
    boolean mayBeDone() {
        return reason == SqlFailure.CONNECTION_LOST
                && ExceptionChain.of(failure).stream().noneMatch(UncommittedException.class::isInstance);
    }

    /** Whether another attempt may succeed, and does no harm, where the change may happen twice or not. */
    boolean isRepeatable(boolean mayHappenTwice) {
        return isSoonOver() && (mayHappenTwice || !mayBeDone());
    }

    /**
     * After a conflict nothing was written, whatever the statement was, and a new connection may lead to a database that takes writes.
     * Waiting for a row that somebody holds, or for a connection of an exhausted pool, has taken seconds, and again would keep a
     * connection or a thread from others.
     */
    private boolean isSoonOver() {
        return hasMoved() || switch (reason) {
            case CONFLICT, READ_ONLY, CONNECTION_LOST -> true;
            case OTHER, UNSTORABLE, ROW_HELD, NO_CONNECTION -> false;
        };
    }

    /** What to throw when there is no other attempt. */
    RuntimeException refusal() {
        return hasMoved() ? ComputeException.databaseUnavailable() : SqlFailure.refusal(failure);
    }
}
