package dev.placard.events;

import jakarta.servlet.AsyncContext;
import jakarta.ws.rs.core.GenericType;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseBroadcaster;
import jakarta.ws.rs.sse.SseEventSink;
import java.lang.reflect.Proxy;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
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
        return new Builder();
    }

    @Override
    public SseBroadcaster newBroadcaster() {
        throw new UnsupportedOperationException();
    }

    private static final class Builder implements OutboundSseEvent.Builder, OutboundSseEvent {

        private String id;
        private Object data;

        @Override
        public Builder id(String value) {
            id = value;
            return this;
        }

        @Override
        public Builder name(String value) {
            return this;
        }

        @Override
        public Builder reconnectDelay(long milliseconds) {
            return this;
        }

        @Override
        public Builder mediaType(MediaType value) {
            return this;
        }

        @Override
        public Builder comment(String value) {
            return this;
        }

        @Override
        @SuppressWarnings("rawtypes")
        public Builder data(Class type, Object value) {
            data = value;
            return this;
        }

        @Override
        @SuppressWarnings("rawtypes")
        public Builder data(GenericType type, Object value) {
            data = value;
            return this;
        }

        @Override
        public Builder data(Object value) {
            data = value;
            return this;
        }

        @Override
        public OutboundSseEvent build() {
            return this;
        }

        @Override
        public Class<?> getType() {
            return String.class;
        }

        @Override
        public Type getGenericType() {
            return String.class;
        }

        @Override
        public MediaType getMediaType() {
            return MediaType.TEXT_PLAIN_TYPE;
        }

        @Override
        public Object getData() {
            return data;
        }

        @Override
        public String getId() {
            return id;
        }

        @Override
        public String getName() {
            return null;
        }

        @Override
        public String getComment() {
            return null;
        }

        @Override
        public long getReconnectDelay() {
            return RECONNECT_NOT_SET;
        }

        @Override
        public boolean isReconnectDelaySet() {
            return false;
        }
    }
}
