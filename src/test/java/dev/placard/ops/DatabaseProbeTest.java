package dev.placard.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class DatabaseProbeTest {

    private final AtomicLong now = new AtomicLong();
    private final AtomicInteger asked = new AtomicInteger();
    private boolean isThere = true;

    @Test
    void a_database_is_asked_once_a_second_at_most() {
        DatabaseProbe probe = new DatabaseProbe(this::ask, Runnable::run, now::get);
        assertThat(probe.answers()).isTrue();
        isThere = false;
        pass(DatabaseProbe.LIMIT.minusMillis(1));
        assertThat(probe.answers()).isTrue();
        assertThat(asked).hasValue(1);
        pass(Duration.ofMillis(1));
        assertThat(probe.answers()).isFalse();
        isThere = true;
        pass(DatabaseProbe.LIMIT);
        assertThat(probe.answers()).isTrue();
    }

    @Test
    void a_question_that_fails_is_no_answer() {
        assertThat(new DatabaseProbe(() -> {
            throw new IllegalStateException("no pool");
        }, Runnable::run, now::get).answers()).isFalse();
    }

    @Test
    void questions_that_hang_are_few_and_do_not_hide_that_the_database_is_back() {
        List<Runnable> hanging = new ArrayList<>();
        DatabaseProbe probe = new DatabaseProbe(this::ask, hanging::add, () -> now.addAndGet(DatabaseProbe.LIMIT.toNanos()));
        for (int i = 0; i < 10; i++) {
            assertThat(probe.answers()).isFalse();
        }
        assertThat(hanging).hasSize(4);
        hanging.get(3).run();
        hanging.clear();
        probe.answers();
        assertThat(hanging).hasSize(1);
    }

    private boolean ask() {
        asked.incrementAndGet();
        return isThere;
    }

    private void pass(Duration time) {
        now.addAndGet(time.toNanos());
    }
}
