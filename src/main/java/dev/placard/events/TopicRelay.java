package dev.placard.events;

import dev.placard.config.Settings;
import dev.placard.db.changes.FeedRows;
import jakarta.annotation.PostConstruct;
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
import jakarta.transaction.UserTransaction;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;

/**
 * Publishes the events to the topic, in the order of the feed, where this Placard holds the relay. A batch is one transaction of the
 * broker; what was published is remembered by another one of the database, so a batch comes twice where that one fails.
 */
@Singleton
@Startup
@DependsOn("DatabaseStart")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class TopicRelay {

    private static final Logger LOG = System.getLogger(TopicRelay.class.getName());
    private static final Duration PAUSE = Duration.ofMillis(200);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(5);
    private static final Duration BETWEEN_MEASURES = Duration.ofSeconds(2);
    private static final int BATCH = 50;

    @Resource
    private TimerService timers;

    @Resource
    private UserTransaction transaction;

    @Inject
    private Sequencer sequencer;

    @Inject
    private FeedRows rows;

    @Inject
    private Settings settings;

    private volatile long waiting;
    private long measuredAt = System.nanoTime() - BETWEEN_MEASURES.toNanos();
    private boolean hasBegun;
    private boolean hasFailed;

    @PostConstruct
    void start() {
        if (EventsOptions.hasTopic(settings)) {
            relayIn(Duration.ZERO);
        }
    }

    /** How many events of the feed the topic had not got when it was last looked at, some seconds ago; 0 where there is no topic. */
    public long waiting() {
        return waiting;
    }

    @Timeout
    void relay() {
        Duration pause = AFTER_FAILURE;
        try {
            measure();
            pause = sequencer.isHolder() && publish() ? Duration.ZERO : PAUSE;
            hasFailed = false;
        } catch (Exception | LinkageError e) { // of JNDI, the broker, the database; and a server without Jakarta Messaging
            LOG.log(hasFailed ? Level.DEBUG : Level.WARNING, "Events are not published for now, and wait: {0}", e.toString());
            hasFailed = true;
        } finally {
            relayIn(pause);
        }
    }

    private void measure() {
        if (System.nanoTime() - measuredAt > BETWEEN_MEASURES.toNanos()) {
            measuredAt = System.nanoTime();
            waiting = rows.last(FeedRows.FEED) - rows.last(FeedRows.TOPIC);
        }
    }

    /** Publishes some events; returns whether there are more. */
    private boolean publish() throws Exception {
        if (!hasBegun) {
            inTransaction(rows::beginTopic);
            hasBegun = true;
        }
        List<FeedEvent> events = rows.after(rows.last(FeedRows.TOPIC), BATCH).stream().map(FeedEvent::of).toList();
        if (!events.isEmpty()) {
            Topic topic = Topic.find(settings.get(EventsOptions.CONNECTION_FACTORY), settings.get(EventsOptions.TOPIC));
            inTransaction(() -> topic.publish(events));
            inTransaction(() -> rows.topicHas(events.get(events.size() - 1).position()));
        }
        return events.size() == BATCH;
    }

    private void inTransaction(Runnable work) throws Exception {
        transaction.begin();
        try {
            work.run();
        } catch (RuntimeException | LinkageError e) {
            transaction.rollback();
            throw e;
        }
        transaction.commit();
    }

    private void relayIn(Duration pause) {
        timers.createSingleActionTimer(pause.toMillis(), new TimerConfig(null, false));
    }
}
