package dev.placard.events;

import dev.placard.config.Settings;
import dev.placard.core.ComputeException;
import dev.placard.db.cells.Cell;
import dev.placard.db.cells.CurrentCell;
import dev.placard.db.changes.ChangeRows;
import dev.placard.db.tables.ChangeTable;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** Removes old records at the start and then every hour, in small transactions. Several Placards may do so on one database. */
@Singleton
@Startup
@DependsOn("DatabaseStart")
@TransactionManagement(TransactionManagementType.BEAN)
public class Retention {

    private static final Logger LOG = System.getLogger(Retention.class.getName());
    private static final Duration PAUSE = Duration.ofHours(1);
    private static final Duration AFTER_FAILURE = Duration.ofMinutes(1);

    @Resource
    private TimerService timers;

    @Resource
    private UserTransaction transaction;

    @Inject
    private ChangeRows rows;

    @Inject
    private CurrentCell cells;

    @Inject
    private Settings settings;

    @PostConstruct
    void start() {
        if (rows.areKept() && settings.get(ChangeTable.RETENTION_DAYS) > 0) {
            timers.createIntervalTimer(0, PAUSE.toMillis(), new TimerConfig(null, false));
        }
    }

    @Timeout
    void removeOld() {
        boolean hasFailed = false;
        try {
            for (Cell cell : cells.all()) {
                hasFailed |= !removeOld(cell);
            }
        } catch (ComputeException e) {
            LOG.log(Level.WARNING, "Old records of changes were not removed, since the API database cannot say which cells there are");
        }
        if (hasFailed) {
            // one for all cells: it looks at all of them again
            timers.createSingleActionTimer(AFTER_FAILURE.toMillis(), new TimerConfig(null, false));
        }
    }

    /** Returns false where another attempt may soon succeed. */
    private boolean removeOld(Cell cell) {
        LocalDateTime oldest = LocalDateTime.now(ZoneOffset.UTC).minusDays(settings.get(ChangeTable.RETENTION_DAYS));
        try {
            int removed = ChangeRows.MOST_REMOVED;
            while (removed == ChangeRows.MOST_REMOVED) {
                removed = removeSome(cell, oldest);
            }
        } catch (ComputeException e) {
            LOG.log(Level.DEBUG, "a cell cannot be served, as the log tells where it is opened", e);
        } catch (Exception e) { // of the transaction too
            LOG.log(Level.WARNING, "Old records of changes were not removed from {0}; the next attempt is in a minute: {1}", cell, e.toString());
            return false;
        }
        return true;
    }

    private int removeSome(Cell cell, LocalDateTime oldest) throws Exception {
        transaction.begin();
        try {
            int removed = cells.in(cell, () -> rows.removeOlder(oldest));
            transaction.commit();
            return removed;
        } catch (RuntimeException e) {
            transaction.rollback();
            throw e;
        }
    }
}
