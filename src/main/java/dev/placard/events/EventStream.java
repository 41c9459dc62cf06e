package dev.placard.events;

import jakarta.servlet.AsyncContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Server-Sent Events to one reader. Who sends is never held up: a sink may have its caller wait until the reader takes what it is sent,
 * on Open Liberty for a minute, so other threads call it, one at a time, while there is something for the reader. One thread sends; any
 * may end the stream.
 */
final class EventStream {

    private final SseEventSink sink;
    private final Sse sse;
    private final AsyncContext connection;
    private final Executor threads;
    private final Queue<Runnable> toDo = new ConcurrentLinkedQueue<>();
    private final AtomicInteger left = new AtomicInteger();
    private final Backlog backlog = new Backlog();
    private volatile boolean isBroken;
    private volatile boolean hasEnded;
    private volatile boolean isComplete;
    private long sentAt = System.nanoTime();

    /**
     * A stream that nothing was sent on.
     *
     * @param connection what the sink writes to. A sink's close waits until the reader has taken all, which may be never; the end of the
     *     asynchronous request does not
     * @param threads call the sink
     */
    EventStream(SseEventSink sink, Sse sse, AsyncContext connection, Executor threads) {
        this.sink = sink;
        this.sse = sse;
        this.connection = connection;
        this.threads = threads;
    }

    /** Tells the reader where it stands, in this thread, which is that of the request: Jakarta REST begins the answer by it. */
    void begin(long position) {
        backlog.add(1);
        deliver(heartbeat(position), 1);
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
        send(heartbeat(position), 1);
    }

    private OutboundSseEvent heartbeat(long position) {
        return event(position).name("heartbeat").data(String.class, "").build();
    }

    private OutboundSseEvent.Builder event(long position) {
        return sse.newEventBuilder().id(Long.toString(position)).mediaType(MediaType.TEXT_PLAIN_TYPE);
    }

    private void send(OutboundSseEvent event, int size) {
        sentAt = System.nanoTime();
        backlog.add(size);
        add(() -> deliver(event, size));
    }

    /** Adds to what is to be done, and has a thread see to it where none does already. */
    private void add(Runnable next) {
        toDo.add(next);
        if (left.getAndIncrement() == 0) {
            try {
                threads.execute(this::work);
            } catch (RejectedExecutionException e) {
                isBroken = true; // the application stops
            }
        }
    }

    private void work() {
        do {
            toDo.remove().run();
        } while (left.decrementAndGet() > 0);
    }

    private void deliver(OutboundSseEvent event, int size) {
        if (hasEnded) {
            return;
        }
        try {
            sink.send(event).whenComplete((done, failure) -> {
                isBroken |= failure != null;
                backlog.remove(size);
            });
        } catch (RuntimeException e) {
            isBroken = true; // the sink was closed, as the reader has gone
        }
    }

    /** After that nothing is sent: the app server may use the connection for somebody else. */
    private void complete() {
        if (isComplete) {
            return;
        }
        try {
            connection.complete();
        } catch (RuntimeException e) {
            isBroken = true; // it had ended
        }
        isComplete = true;
    }

    /** What waits for the reader to take it. */
    Backlog backlog() {
        return backlog;
    }

    /** How long nothing was sent, in nanoseconds. */
    long idle() {
        return System.nanoTime() - sentAt;
    }

    /** Whether the reader has gone. */
    boolean isBroken() {
        return isBroken || sink.isClosed();
    }

    /** Ends the stream, whatever waits; where a thread waits for the reader, when it waits no longer. */
    void end() {
        hasEnded = true;
        add(this::complete);
    }

    /** Whether it has ended, and no thread waits for the reader. */
    boolean isComplete() {
        return isComplete;
    }
}
