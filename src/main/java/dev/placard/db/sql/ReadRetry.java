package dev.placard.db.sql;

import java.util.function.Supplier;

/** Reads that stand alone, outside of any transaction. */
public final class ReadRetry {

    private ReadRetry() { }

    /**
     * Runs one query, and once more when the connection turns out to be broken: a pooled one may have died with the database's last
     * restart.
     *
     * @throws dev.placard.core.ComputeException 503 when the database cannot answer
     */
    public static <T> T twice(Supplier<T> read) {
        try {
            return read.get();
        } catch (RuntimeException e) {
            if (SqlFailure.of(e) != SqlFailure.CONNECTION_LOST) {
                throw SqlFailure.refusal(e);
            }
        }
        try {
            return read.get();
        } catch (RuntimeException e) {
            throw SqlFailure.refusal(e);
        }
    }
}
