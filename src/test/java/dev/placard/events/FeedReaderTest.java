package dev.placard.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What a reader of the feed is given, and when it must go. */
class FeedReaderTest {

    private static final Instant LATER = Instant.now().plusSeconds(3600);
    private static final Duration HEARTBEAT = Duration.ofHours(1);

    private final FakeStream connection = new FakeStream(true);

    @Test
    void it_is_given_what_it_asked_for_and_stands_behind_all_that_it_was_shown() {
        FeedReader reader = reader(connection, Optional.of("p"), Optional.of("s"), LATER);
        reader.take(List.of(event(1, "s", "p", ""), event(2, "other", "p", ""), event(3, "s", "other", "")));
        assertThat(connection.sent).containsExactly("1");
        assertThat(reader.position()).isEqualTo(3);
        assertThat(reader.isOver()).isFalse();
    }

    @Test
    void it_must_go_where_an_event_is_missing() {
        FeedReader reader = reader(connection, Optional.empty(), Optional.empty(), LATER);
        reader.take(List.of(event(1, "s", "p", ""), event(3, "s", "p", "")));
        assertThat(connection.sent).containsExactly("1");
        assertThat(reader.isOver()).isTrue();
    }

    @Test
    void it_must_go_when_its_time_is_up_and_is_sent_nothing_afterwards() {
        FeedReader reader = reader(connection, Optional.empty(), Optional.empty(), Instant.now());
        assertThat(reader.isOver()).isTrue();
        reader.end();
        reader.take(List.of(event(1, "s", "p", "")));
        assertThat(connection.isEnded()).isTrue();
        assertThat(connection.sent).isEmpty();
    }

    @Test
    void where_it_takes_nothing_little_is_kept_for_it() {
        FakeStream stuck = new FakeStream(false);
        FeedReader reader = reader(stuck, Optional.empty(), Optional.empty(), LATER);
        String large = "x".repeat(FeedReader.MOST_UNSENT / 4);
        reader.take(LongStream.rangeClosed(1, 10).mapToObj(position -> event(position, "s", "p", large)).toList());
        assertThat(stuck.sent).containsExactly("1", "2", "3", "4");
        assertThat(reader.isReady()).isFalse();
        assertThat(reader.position()).isEqualTo(4);
    }

    @Test
    void where_nothing_happens_it_is_told_where_it_stands_and_must_go_when_it_does_not_take_that() {
        FakeStream stuck = new FakeStream(false);
        Subscription all = new Subscription("u", Optional.empty(), Optional.empty(), Optional.empty(), LATER);
        FeedReader reader = new FeedReader(all, connection.stream(), Duration.ZERO, 7);
        FeedReader gone = new FeedReader(all, stuck.stream(), Duration.ZERO, 7);
        reader.take(List.of());
        gone.take(List.of());
        assertThat(connection.sent).containsExactly("7");
        assertThat(reader.isOver()).isFalse();
        assertThat(gone.isOver()).isTrue();
    }

    private static FeedReader reader(FakeStream connection, Optional<String> project, Optional<String> server, Instant until) {
        return new FeedReader(new Subscription("u", project, server, Optional.empty(), until), connection.stream(), HEARTBEAT, 0);
    }

    private static FeedEvent event(long position, String server, String project, String json) {
        return new FeedEvent(position, "1", "/v2.1/servers/" + server, server, project, "", json);
    }
}
