package dev.placard.events;

import dev.placard.config.Settings;
import dev.placard.db.changes.FeedRows;
import dev.placard.db.changes.Sequence;
import dev.placard.db.sql.SqlFailure;
import dev.placard.db.tables.ChangeTable;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;

/**
 * Has committed changes numbered, a few times a second, where this Placard holds the relay; where another one does, it looks now and
 * then whether that one still comes.
 */
@Singleton
@Startup
@DependsOn("DatabaseStart")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class Sequencer {

    private static final Logger LOG = System.getLogger(Sequencer.class.getName());
    private static final Duration PAUSE = Duration.ofMillis(200);
    /** The relay is lost after three times as long. */
    private static final Duration RENEWAL = Duration.ofSeconds(2);

    @Resource
    private TimerService timers;

    @Inject
    private Sequence sequence;

    @Inject
    private FeedRows rows;

    @Inject
    private Settings settings;

    private final String name = UUID.randomUUID().toString();
    private volatile boolean isHolder;
    private volatile int waiting;
    private long renewedAt = System.nanoTime() - RENEWAL.toNanos();
    private boolean hasFailed;

    @PostConstruct
    void start() {
        if (ChangeTable.hasFeed(settings)) {
            lookAgainIn(Duration.ZERO);
        }
    }

    /** Whether this Placard holds the relay, as far as it knows. */
    public boolean isHolder() {
        return isHolder;
    }

    /** How many committed changes had no place in the feed when it was last looked at, some seconds ago. */
    public int waiting() {
        return waiting;
    }

    @Timeout
    void look() {
        Duration pause = RENEWAL;
        try {
            pause = number() == Sequence.MOST ? Duration.ZERO : PAUSE;
            hasFailed = false;
        } catch (RuntimeException | SQLException e) {
            isHolder = false;
            // another Placard on another node of Galera may have come first
            Level level = hasFailed || SqlFailure.of(e) == SqlFailure.CONFLICT ? Level.DEBUG : Level.WARNING;
            LOG.log(level, "Changes get no place in the feed for now: {0}", SqlFailure.sentence(e));
            hasFailed = true;
        } finally {
            lookAgainIn(pause);
        }
    }

    private int number() throws SQLException {
        boolean isDue = System.nanoTime() - renewedAt >= RENEWAL.toNanos();
        if (!isDue && !(isHolder && rows.waiting(1) > 0)) {
            return 0;
        }
        renewedAt = System.nanoTime();
        waiting = isDue ? rows.waiting(FeedRows.MOST_COUNTED) : waiting;
        int numbered = rows.isFreeFor(name) ? sequence.number(name) : Sequence.NOT_HOLDER;
        holds(numbered != Sequence.NOT_HOLDER);
        return numbered;
    }

    private void holds(boolean isHolderNow) {
        if (isHolder != isHolderNow) {
            LOG.log(Level.INFO, (isHolderNow ? "This" : "Another") + " Placard gives changes their place in the feed from now on");
        }
        isHolder = isHolderNow;
    }

    @PreDestroy
    void leave() {
        try {
            if (isHolder) {
                sequence.leave(name);
            }
        } catch (RuntimeException | SQLException e) {
            LOG.log(Level.DEBUG, "the relay is left by not coming again", e);
        }
    }

    private void lookAgainIn(Duration pause) {
        timers.createSingleActionTimer(pause.toMillis(), new TimerConfig(null, false));
    }
}
