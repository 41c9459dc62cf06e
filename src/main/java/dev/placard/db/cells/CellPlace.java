package dev.placard.db.cells;

import dev.placard.core.Bulkhead;
import dev.placard.core.ComputeException;
import dev.placard.core.Reason;
import dev.placard.db.sql.SqlFailure;
import jakarta.persistence.PersistenceException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Function;
import javax.naming.NamingException;
import org.jspecify.annotations.Nullable;

/**
 * A cell as this Placard knows it, whether it can be used now or not. It is opened when it is needed, and again when that failed: its
 * data source may be added while Placard runs.
 */
final class CellPlace {

    /** So many calls may be in one cell at a time; one that does not answer takes no more threads from the others. */
    static final int MOST_CALLS = 16;

    private static final Logger LOG = System.getLogger(CellPlace.class.getName());

    private final String name;
    private final String jndiName;
    private final Optional<String> changes;
    private final Bulkhead bulkhead = new Bulkhead(MOST_CALLS);
    private @Nullable OpenCell open;
    private boolean isKnownToFail;
    private volatile boolean isUp = true;

    /**
     * A cell that is not open yet.
     *
     * @param name as the log names it
     * @param jndiName its data source
     * @param changes the table of recorded changes, where there is one
     */
    CellPlace(String name, String jndiName, Optional<String> changes) {
        this.name = name;
        this.jndiName = jndiName;
        this.changes = changes;
    }

    /**
     * Does something in the cell.
     *
     * @throws ComputeException 503 when the cell cannot be used now, or too many calls are in it; else as the work does
     */
    <T> T call(Function<OpenCell, T> work) {
        return bulkhead.call(() -> working(work), ComputeException::databaseUnavailable);
    }

    /** Whether the last call found the database there; before the first one, too. */
    boolean isUp() {
        return isUp;
    }

    private <T> T working(Function<OpenCell, T> work) {
        try {
            T result = work.apply(open());
            isUp = true;
            return result;
        } catch (RuntimeException e) {
            isUp = isUp && !SqlFailure.of(e).isAway();
            throw e;
        }
    }

    /** Gives up what is open. */
    synchronized void close() {
        if (open != null) {
            open.factory().close();
            open = null;
        }
    }

    private synchronized OpenCell open() {
        if (open == null) {
            try {
                open = openTwice();
                LOG.log(Level.INFO, "Cell {0} is served", name);
                isKnownToFail = false;
            } catch (NamingException e) {
                throw refusal("the app server has no data source " + jndiName, e);
            } catch (SQLException e) {
                throw refusal(SqlFailure.sentence(e), e);
            } catch (IllegalStateException | PersistenceException e) {
                throw refusal(Reason.of(e), e);
            }
        }
        return open;
    }

    /** Once more when the connection turns out to be broken: a pooled one may have died with the database's last restart. */
    private OpenCell openTwice() throws NamingException, SQLException {
        try {
            return OpenCell.open(jndiName, changes);
        } catch (SQLException e) {
            if (SqlFailure.of(e) != SqlFailure.CONNECTION_LOST) {
                throw e;
            }
            return OpenCell.open(jndiName, changes);
        }
    }

    /** Once until it succeeds: every request to the cell comes here. */
    private ComputeException refusal(String reason, Exception failure) {
        isUp = false;
        if (!isKnownToFail) {
            LOG.log(Level.WARNING, "Cell {0} cannot be served: {1}", name, reason);
            isKnownToFail = true;
        }
        LOG.log(Level.DEBUG, "a cell cannot be opened", failure);
        return ComputeException.databaseUnavailable();
    }
}
