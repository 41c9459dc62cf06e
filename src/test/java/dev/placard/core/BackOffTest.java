package dev.placard.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BackOffTest {

    private static final Duration FIRST = Duration.ofMillis(20);

    @Test
    void each_pause_is_twice_as_long_as_the_one_before() {
        BackOff pauses = new BackOff(FIRST, false);
        assertThat(IntStream.rangeClosed(1, 4).mapToObj(pauses::after)).containsExactly(
                FIRST, Duration.ofMillis(40), Duration.ofMillis(80), Duration.ofMillis(160));
    }

    @Test
    void those_who_failed_together_wait_for_differing_times() {
        BackOff pauses = new BackOff(FIRST, true);
        assertThat(IntStream.range(0, 100).mapToObj(turn -> pauses.after(3)).distinct()).hasSizeGreaterThan(1)
                .allSatisfy(pause -> assertThat(pause).isBetween(Duration.ofMillis(40), Duration.ofMillis(80)));
    }

    @Test
    void a_pause_is_never_less_than_the_one_before_however_many_there_were() {
        BackOff pauses = new BackOff(Duration.ofHours(1), false);
        assertThat(IntStream.rangeClosed(1, 200).mapToObj(pauses::after)).isSorted().allMatch(pause -> pause.compareTo(Duration.ZERO) > 0);
    }
}
