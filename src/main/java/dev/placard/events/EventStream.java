package dev.placard.events;

import jakarta.servlet.AsyncContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Server-Sent Events to one reader, without a thread of its own. One thread sends; any may end it.
 */
public final class EventStream {

    private static final String HEARTBEAT = "heartbeat";

    private final SseEventSink sink;
    private final Sse sse;
    private final AsyncContext connection;
    private final AtomicLong unsent = new AtomicLong();
    private volatile long movedAt = System.nanoTime();
    private volatile boolean isBroken;
    private long sentAt = System.nanoTime();
    private boolean hasEnded;

    /**
     * A stream that nothing was sent on.
     *
     * @param sink where Jakarta REST takes events
     * @param sse makes them
     * @param connection what the sink writes to. A sink's close waits until the reader has taken all, which may be never; the end of
     *     the asynchronous request does not
     */
    public EventStream(SseEventSink sink, Sse sse, AsyncContext connection) {
        this.sink = sink;
        this.sse = sse;
        this.connection = connection;
    }

    /**
     * Sends an event.
     *
     * @param position its id, which a reader names to go on from there
     * @param json in one line of ASCII
     */
    void send(long position, String json) {
        send(event(position).data(String.class, json).build(), json.length());
    }

    /** Sends what keeps the connection alive, and tells the reader how far it has come, also where nothing was for it. */
    void sendHeartbeat(long position) {
        send(event(position).name(HEARTBEAT).data(String.class, "").build(), 1);
    }

    private OutboundSseEvent.Builder event(long position) {
        return sse.newEventBuilder().id(Long.toString(position)).mediaType(MediaType.TEXT_PLAIN_TYPE);
    }

    private synchronized void send(OutboundSseEvent event, int size) {
        if (hasEnded) {
            return; // the app server may use the connection for somebody else
        }
        sentAt = System.nanoTime();
        if (unsent.getAndAdd(size) == 0) {
            movedAt = sentAt;
        }
        try {
            sink.send(event).whenComplete((done, failure) -> {
                isBroken |= failure != null;
                movedAt = System.nanoTime();
                unsent.addAndGet(-size);
            });
        } catch (IllegalStateException e) {
            isBroken = true; // the sink was closed, as the reader has gone
        }
    }

    /** How many characters wait for the reader to take them. */
    long unsent() {
        return unsent.get();
    }

    /** How long nothing was sent, in nanoseconds. */
    long idle() {
        return System.nanoTime() - sentAt;
    }

    /** How long the reader has not taken anything that waits for it, in nanoseconds. */
    long stuck() {
        return unsent.get() == 0 ? 0 : System.nanoTime() - movedAt;
    }

    /** Whether the reader has gone. */
    boolean isBroken() {
        return isBroken || sink.isClosed();
    }

    /** Ends the stream, whatever waits. */
    synchronized void end() {
        if (hasEnded) {
            return;
        }
        hasEnded = true;
        try {
            connection.complete();
        } catch (IllegalStateException e) {
            isBroken = true; // it had ended
        }
    }
}
