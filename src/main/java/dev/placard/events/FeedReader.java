package dev.placard.events;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** One reader of the feed. Used by one thread at a time. */
final class FeedReader {

    /** Characters that wait for a reader; no event more is given to it until it has taken some. */
    static final int MOST_UNSENT = 256 * 1024;

    private final Subscription subscription;
    private final EventStream stream;
    private final Duration heartbeat;
    private long position;
    private boolean hasGap;

    /**
     * A reader.
     *
     * @param heartbeat it is sent something at least so often; when it takes nothing for twice as long it must go
     * @param position what it is given stands behind this
     */
    FeedReader(Subscription subscription, EventStream stream, Duration heartbeat, long position) {
        this.subscription = subscription;
        this.stream = stream;
        this.heartbeat = heartbeat;
        this.position = position;
    }

    long position() {
        return position;
    }

    String userId() {
        return subscription.userId();
    }

    /** Whether it may be given more. */
    boolean isReady() {
        return stream.backlog().size() < MOST_UNSENT;
    }

    /** Whether it has gone, or must go: its time is up, it takes nothing, or the next event is not there any more. */
    boolean isOver() {
        return hasGap || stream.isBroken() || stream.backlog().stuck() > 2 * heartbeat.toNanos() || !Instant.now().isBefore(subscription.until());
    }

    /** Gives it events, as many as it may have, of what follows its position in the feed. */
    void take(List<FeedEvent> events) {
        for (FeedEvent event : events) {
            if (event.position() != position + 1) {
                hasGap = true;
            }
            if (hasGap || !isReady()) {
                return;
            }
            position = event.position();
            if (subscription.includes(event)) {
                stream.send(position, event.json());
            }
        }
        if (stream.idle() > heartbeat.toNanos()) {
            stream.sendHeartbeat(position);
        }
    }

    void end() {
        stream.end();
    }

    /** Whether it was sent away, and keeps no thread. */
    boolean hasLeft() {
        return stream.isComplete();
    }
}
