package dev.placard.stress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.placard.fixture.EventReader;
import dev.placard.process.Await;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Follows the feed, and comes back with the last id whenever the stream breaks. */
final class Follower implements AutoCloseable {

    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final Pattern EVENT = Pattern.compile(".*?\"id\": \"(\\d+)\", .*?\"subject\": \"([^\"]+)\".*");

    private final URI address;
    private final Map<String, List<Long>> revisions = new HashMap<>();
    private final Thread thread = new Thread(this::follow, "follower");
    private volatile String lastId = "";
    private volatile boolean isClosed;

    /** Comes back when it listens. */
    Follower(URI address) {
        this.address = address;
        thread.setDaemon(true);
        thread.start();
        Await.until("the beginning of the feed", () -> !lastId.isEmpty());
    }

    /** It was told of each of these changes once, in this order. */
    void requireTold(String server, List<Long> recorded) {
        Await.until("the events of " + server, () -> revisions(server).size() >= recorded.size());
        assertThat(revisions(server)).isEqualTo(recorded);
    }

    private synchronized List<Long> revisions(String server) {
        return List.copyOf(revisions.getOrDefault(server, List.of()));
    }

    private void follow() {
        while (!isClosed) {
            try (EventReader reader = lastId.isEmpty() ? new EventReader(address, "admin-token", "")
                    : new EventReader(address, "admin-token", "", "Last-Event-ID", lastId)) {
                take(reader);
            } catch (UncheckedIOException e) {
                LockSupport.parkNanos(PAUSE.toNanos()); // it was killed and comes again
            }
        }
    }

    private void take(EventReader reader) {
        int taken = 0;
        boolean hasEnded = reader.answer().statusCode() != 200;
        while (!isClosed && !hasEnded) {
            hasEnded = reader.hasEnded();
            List<EventReader.Event> events = reader.events();
            events.subList(taken, events.size()).forEach(this::take);
            taken = events.size();
            lastId = events.isEmpty() && !reader.lastId().isEmpty() ? reader.lastId() : lastId;
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private synchronized void take(EventReader.Event event) {
        Matcher parts = EVENT.matcher(event.data());
        assertThat(parts.matches()).as(event.data()).isTrue();
        revisions.computeIfAbsent(parts.group(2), server -> new ArrayList<>()).add(Long.valueOf(parts.group(1)));
        lastId = Long.toString(event.id());
    }

    @Override
    public void close() {
        isClosed = true;
    }
}
