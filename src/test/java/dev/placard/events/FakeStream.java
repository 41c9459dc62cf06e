package dev.placard.events;

import jakarta.servlet.AsyncContext;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseBroadcaster;
import jakarta.ws.rs.sse.SseEventSink;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;

/** A connection to a reader that takes what it is sent, or does not. */
final class FakeStream implements SseEventSink, Sse {

    /** The ids of what was sent. */
    final List<String> sent = new ArrayList<>();
    private final boolean takesAll;
    private final Executor threads;
    private boolean isEnded;

    FakeStream(boolean takesAll) {
        this(takesAll, Runnable::run);
    }

    FakeStream(boolean takesAll, Executor threads) {
        this.takesAll = takesAll;
        this.threads = threads;
    }

    EventStream stream() {
        Class<?>[] type = {AsyncContext.class};
        Object connection = Proxy.newProxyInstance(getClass().getClassLoader(), type, (proxy, method, arguments) -> {
            isEnded = method.getName().equals("complete");
            return null;
        });
        return new EventStream(this, this, (AsyncContext) connection, threads);
    }

    boolean isEnded() {
        return isEnded;
    }

    @Override
    public boolean isClosed() {
        return false;
    }

    @Override
    public CompletionStage<?> send(OutboundSseEvent event) {
        sent.add(event.getId());
        return takesAll ? CompletableFuture.completedFuture(null) : new CompletableFuture<>();
    }

    @Override
    public void close() {
        throw new AssertionError("this would wait for the reader");
    }

    @Override
    public OutboundSseEvent.Builder newEventBuilder() {
        Map<String, Object> given = new HashMap<>();
        Class<?>[] types = {OutboundSseEvent.Builder.class, OutboundSseEvent.class};
        return (OutboundSseEvent.Builder) Proxy.newProxyInstance(getClass().getClassLoader(), types, (event, method, arguments) -> {
            if (method.getName().startsWith("get")) {
                return given.get(method.getName().substring("get".length()).toLowerCase(Locale.ROOT));
            } else if (!method.getName().equals("build")) {
                given.put(method.getName().toLowerCase(Locale.ROOT), arguments[arguments.length - 1]);
            }
            return event;
        });
    }

    @Override
    public SseBroadcaster newBroadcaster() {
        throw new UnsupportedOperationException();
    }
}
