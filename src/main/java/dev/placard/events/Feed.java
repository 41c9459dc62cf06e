package dev.placard.events;

import dev.placard.config.Settings;
import dev.placard.core.ComputeException;
import dev.placard.db.changes.FeedRows;
import dev.placard.db.sql.ReadRetry;
import dev.placard.db.sql.SqlFailure;
import dev.placard.db.tables.ChangeTable;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The readers of the feed, and the one timer that reads for all of them. It looks a few times a second, and only while there are readers.
 * Those that have come equally far share what is read.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class Feed {

    private static final Logger LOG = System.getLogger(Feed.class.getName());
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final int BATCH = 50;
    // of all readers, those of one user
    private static final int SHARE = 5;

    @Resource
    private TimerService timers;

    @Inject
    private FeedRows rows;

    @Inject
    private Settings settings;

    private final Set<FeedReader> readers = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean isPolling = new AtomicBoolean();
    private volatile boolean hasEnded;

    /**
     * Adds a reader.
     *
     * @param subscription what it wants
     * @param stream where it gets it
     * @throws ComputeException 410 when what follows its position is not there any more; 503 when there are too many readers, or the
     *     database cannot answer; 501 with several cells
     */
    public void join(Subscription subscription, EventStream stream) {
        if (!ChangeTable.hasFeed(settings)) {
            throw ComputeException.noFeed();
        }
        requirePlace(subscription);
        long position = ReadRetry.twice(() -> start(subscription));
        stream.sendHeartbeat(position); // in the thread of the request: Jakarta REST begins the answer by it
        readers.add(new FeedReader(subscription, stream, Duration.ofSeconds(settings.get(EventsOptions.HEARTBEAT_SECONDS)), position));
        poll(isPolling.compareAndSet(false, true));
    }

    /** How many read. */
    public int readers() {
        return readers.size();
    }

    /** Sends all readers away, and takes no more. */
    @PreDestroy
    public void end() {
        hasEnded = true;
        readers.forEach(FeedReader::end);
        readers.clear();
    }

    private void requirePlace(Subscription subscription) {
        int most = settings.get(EventsOptions.READERS);
        long own = readers.stream().filter(reader -> reader.userId().equals(subscription.userId())).count();
        if (hasEnded || readers.size() >= most || own >= Math.max(1, most / SHARE)) {
            throw ComputeException.tooManyReaders();
        }
    }

    private long start(Subscription subscription) {
        long last = rows.last(FeedRows.FEED);
        long position = subscription.position().orElse(last);
        if (position != last && !rows.has(position + 1)) {
            throw ComputeException.eventsAreGone();
        }
        return position;
    }

    @Timeout
    void tellAll() {
        try {
            removeOver();
            boolean isMore = true;
            while (isMore) {
                isMore = tellEach();
            }
        } catch (RuntimeException e) {
            LOG.log(SqlFailure.of(e) == SqlFailure.OTHER ? Level.WARNING : Level.DEBUG, "The feed was not read; it will be", e);
        } finally {
            isPolling.set(!readers.isEmpty());
            poll(isPolling.get() || !readers.isEmpty() && isPolling.compareAndSet(false, true));
        }
    }

    private void removeOver() {
        for (FeedReader reader : readers) {
            if (reader.isOver()) {
                readers.remove(reader);
                reader.end();
            }
        }
    }

    /** Gives each reader a batch; one batch is in memory at a time. Returns whether there is more for one of them. */
    private boolean tellEach() {
        boolean isMore = false;
        long readFrom = -1;
        List<FeedEvent> batch = List.of();
        List<FeedReader> ready = readers.stream().filter(FeedReader::isReady).sorted(Comparator.comparingLong(FeedReader::position))
                .toList();
        for (FeedReader reader : ready) {
            if (reader.position() != readFrom) {
                readFrom = reader.position();
                batch = rows.after(readFrom, BATCH).stream().map(FeedEvent::of).toList();
            }
            reader.take(batch);
            isMore |= batch.size() == BATCH && reader.isReady() && !reader.isOver();
        }
        return isMore;
    }

    private void poll(boolean isWanted) {
        if (isWanted) {
            timers.createSingleActionTimer(PAUSE.toMillis(), new TimerConfig(null, false));
        }
    }
}
