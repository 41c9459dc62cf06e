package dev.placard.policy.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FailureLogTest {

    private Duration time = Duration.ZERO;
    private final FailureLog log = new FailureLog(() -> time.toNanos());

    @Test
    void the_same_reason_is_said_once_a_minute() {
        assertThat(log.isDue("a")).isTrue();
        assertThat(log.isDue("b")).isTrue();
        time = FailureLog.EVERY.minusNanos(1);
        assertThat(log.isDue("a")).isFalse();
        time = FailureLog.EVERY;
        assertThat(log.isDue("a")).isTrue();
        assertThat(log.isDue("a")).isFalse();
    }

    @Test
    void no_more_than_a_thousand_reasons_are_remembered() {
        for (int i = 0; i < 1500; i++) {
            assertThat(log.isDue("reason " + i)).isTrue();
        }
        long forgotten = IntStream.range(0, 1500).filter(i -> log.isDue("reason " + i)).count();
        assertThat(forgotten).isPositive();
    }
}
