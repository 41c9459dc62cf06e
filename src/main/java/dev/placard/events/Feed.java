package dev.placard.events;

import dev.placard.config.Settings;
import dev.placard.core.ComputeException;
import dev.placard.core.DaemonThreads;
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
import jakarta.servlet.AsyncContext;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
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
    /** An end does not wait longer for readers that take nothing. */
    private static final Duration LONGEST_END = Duration.ofSeconds(2);

    @Resource
    private TimerService timers;

    @Inject
    private FeedRows rows;

    @Inject
    private Settings settings;

    private final FeedReaders readers = new FeedReaders();
    /** They may wait for a reader. They are none of the app server's, which would lack them for requests. */
    private final ExecutorService threads = Executors.newCachedThreadPool(new DaemonThreads("placard-feed"));
    private final AtomicBoolean isPolling = new AtomicBoolean();
    private volatile boolean hasEnded;

    /**
     * Adds a reader.
     *
     * @param connection what the sink writes to
     * @throws ComputeException 410 when what follows its position is not there any more; 503 when there are too many readers, or the
     *     database cannot answer; 501 with several cells
     */
    public void join(Subscription subscription, SseEventSink sink, Sse sse, AsyncContext connection) {
        if (!ChangeTable.hasFeed(settings)) {
            throw ComputeException.noFeed();
        }
        if (hasEnded) {
            throw ComputeException.tooManyReaders();
        }
        readers.requirePlace(subscription.userId(), settings.get(EventsOptions.READERS));
        long position = ReadRetry.twice(() -> start(subscription));
        EventStream stream = new EventStream(sink, sse, connection, threads);
        stream.begin(position);
        readers.add(new FeedReader(subscription, stream, Duration.ofSeconds(settings.get(EventsOptions.HEARTBEAT_SECONDS)), position));
        poll(isPolling.compareAndSet(false, true));
    }

    /** How many read. */
    public int readers() {
        return readers.count();
    }

    /** Sends all readers away, and takes no more. */
    @PreDestroy
    public void end() {
        hasEnded = true;
        readers.end();
        threads.shutdown();
        try {
            threads.awaitTermination(LONGEST_END.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
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
            readers.removeOver();
            boolean isMore = true;
            while (isMore) {
                isMore = tellEach();
            }
        } catch (RuntimeException e) {
            LOG.log(SqlFailure.of(e) == SqlFailure.OTHER ? Level.WARNING : Level.DEBUG, "The feed was not read; it will be", e);
        } finally {
            isPolling.set(readers.count() > 0);
            poll(isPolling.get() || readers.count() > 0 && isPolling.compareAndSet(false, true));
        }
    }

    /** Gives each reader a batch; one batch is in memory at a time. Returns whether there is more for one of them. */
    private boolean tellEach() {
        boolean isMore = false;
        long readFrom = -1;
        List<FeedEvent> batch = List.of();
        for (FeedReader reader : readers.ready()) {
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
