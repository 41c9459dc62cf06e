package dev.placard.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BulkheadTest {

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch isIn = new CountDownLatch(1);
    private final CountDownLatch mayGo = new CountDownLatch(1);

    @AfterEach
    void stop() {
        mayGo.countDown();
        threads.shutdownNow();
    }

    @Test
    void whoever_finds_no_place_while_nothing_moves_is_turned_away() throws Exception {
        Bulkhead one = new Bulkhead(1, Duration.ZERO);
        hold(one);

        assertThatThrownBy(() -> call(one)).hasMessage("full");

        mayGo.countDown();
    }

    @Test
    void a_place_that_becomes_free_in_time_is_taken() throws Exception {
        Bulkhead one = new Bulkhead(1, Duration.ofMinutes(5));
        Future<String> holder = hold(one);

        Future<String> waiting = threads.submit(() -> call(one));
        mayGo.countDown();

        assertThat(waiting.get()).isEqualTo("done");
        assertThat(holder.get()).isEqualTo("done");
    }

    @Test
    void a_place_is_given_back_after_a_failure_too() {
        Bulkhead one = new Bulkhead(1, Duration.ZERO);

        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> one.call(() -> {
                throw new IllegalArgumentException("failed");
            }, () -> new IllegalStateException("full"))).hasMessage("failed");
        }

        assertThat(call(one)).isEqualTo("done");
    }

    private Future<String> hold(Bulkhead bulkhead) throws InterruptedException {
        Future<String> holder = threads.submit(() -> bulkhead.call(() -> {
            isIn.countDown();
            try {
                mayGo.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return "done";
        }, () -> new IllegalStateException("full")));
        isIn.await();
        return holder;
    }

    private static String call(Bulkhead bulkhead) {
        return bulkhead.call(() -> "done", () -> new IllegalStateException("full"));
    }
}
