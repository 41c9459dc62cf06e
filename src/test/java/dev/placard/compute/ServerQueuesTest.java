package dev.placard.compute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.placard.core.ComputeException;
import dev.placard.process.Await;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ServerQueuesTest {

    private static final String SERVER = "dec0de00-0004-4000-8000-000000000022";
    private static final String OTHER = "dec0de00-0004-4000-8000-000000000023";

    private final AtomicLong nanoTime = new AtomicLong();
    private final ServerQueues queues = new ServerQueues(nanoTime::get);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch rowIsFree = new CountDownLatch(1);

    @AfterEach
    void end() {
        rowIsFree.countDown();
        threads.shutdown();
    }

    @Test
    void four_changes_of_a_server_are_in_the_database_at_a_time_and_all_have_their_turn() throws Exception {
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        List<Future<Integer>> changes = new ArrayList<>();
        for (int i = 0; i < 64; i++) {
            changes.add(threads.submit(() -> queues.inTurn(SERVER, () -> {
                most.accumulateAndGet(now.incrementAndGet(), Math::max);
                Thread.yield();
                return now.getAndDecrement();
            })));
        }
        for (Future<Integer> change : changes) {
            change.get();
        }
        assertThat(most.get()).isBetween(1, 4);
        assertThat(queues.size()).isZero();
    }

    @Test
    void where_no_change_ends_for_seconds_more_are_refused_at_once_and_other_servers_are_served() throws Exception {
        hold(4);
        nanoTime.addAndGet(Duration.ofSeconds(4).toNanos());

        assertThatThrownBy(() -> queues.inTurn(SERVER, () -> "done")).isInstanceOfSatisfying(ComputeException.class,
                refusal -> assertThat(refusal.retryAfter()).isPresent());
        assertThat(queues.<String>inTurn(OTHER, () -> "done")).isEqualTo("done");
    }

    @Test
    void where_no_change_ends_for_a_second_only_a_few_go_on_waiting() throws Exception {
        hold(4);
        List<Future<String>> waiting = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            waiting.add(threads.submit(() -> queues.inTurn(SERVER, () -> "done")));
        }
        nanoTime.addAndGet(Duration.ofMillis(1_500).toNanos());

        Await.until("all but a few to be refused", () -> waiting.stream().filter(Future::isDone).count() == 16);
        rowIsFree.countDown();

        int refused = 0;
        for (Future<String> change : waiting) {
            try {
                assertThat(change.get()).isEqualTo("done");
            } catch (ExecutionException e) {
                assertThat(e).hasCauseInstanceOf(ComputeException.class);
                refused++;
            }
        }
        assertThat(refused).isEqualTo(16);
    }

    @Test
    void a_change_that_failed_leaves_its_place_to_the_next() throws Exception {
        hold(3);
        nanoTime.addAndGet(Duration.ofSeconds(4).toNanos());
        for (int i = 0; i < 9; i++) {
            assertThatThrownBy(() -> queues.inTurn(SERVER, () -> {
                throw new IllegalStateException();
            })).isInstanceOf(IllegalStateException.class);
        }
        assertThat(queues.<String>inTurn(SERVER, () -> "done")).isEqualTo("done");
    }

    private void hold(int changes) throws InterruptedException {
        CountDownLatch inDatabase = new CountDownLatch(changes);
        for (int i = 0; i < changes; i++) {
            threads.submit(() -> queues.inTurn(SERVER, () -> {
                inDatabase.countDown();
                rowIsFree.await();
                return "done";
            }));
        }
        inDatabase.await();
    }
}
