package dev.placard.identity.keystone;

import static dev.placard.identity.keystone.KeystoneRig.ask;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.placard.core.Caller;
import dev.placard.core.ComputeException;
import dev.placard.identity.keystone.FakeKeystone.Trouble;
import dev.placard.process.Await;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KeystoneLoadTest {

    private final ExecutorService callers = Executors.newCachedThreadPool();
    private KeystoneRig rig;
    private Keystone keystone;

    @BeforeEach
    void start() throws IOException {
        rig = new KeystoneRig();
        rig.fake.knows("first", rig.member("ann"));
        keystone = rig.keystone("http_connect_timeout", "120", "placard.keystone_threads", "100");
        ask(keystone, "first");
    }

    @AfterEach
    void stop() {
        rig.close();
        callers.shutdownNow();
    }

    @Test
    void a_thousand_requests_with_twenty_tokens_cause_twenty_validations() throws Exception {
        for (int i = 0; i < 20; i++) {
            rig.fake.knows("token-" + i, rig.member("user-" + i));
        }
        int before = rig.fake.validations();
        ExecutorService fifty = Executors.newFixedThreadPool(50);

        List<Future<Optional<Caller>>> answers = submit(fifty, keystone, 1000, i -> "token-" + i % 20);

        for (int i = 0; i < answers.size(); i++) {
            assertThat(answers.get(i).get().orElseThrow().user().name()).isEqualTo("user-" + i % 20);
        }
        fifty.shutdownNow();
        assertThat(rig.fake.validations() - before).isEqualTo(20);
    }

    @Test
    void requests_that_show_one_token_wait_for_one_validation() throws Exception {
        rig.fake.knows("hot", rig.member("ann"));
        int before = rig.fake.validations();
        rig.fake.isIn(Trouble.SLOW);

        List<Future<Optional<Caller>>> answers = submit(keystone, 100, i -> "hot");
        rig.fake.isIn(Trouble.NONE);

        for (Future<Optional<Caller>> answer : answers) {
            assertThat(answer.get()).isPresent();
        }
        assertThat(rig.fake.validations() - before).isEqualTo(1);
    }

    @Test
    void requests_that_need_a_login_wait_for_one_login() throws Exception {
        for (int i = 0; i < 50; i++) {
            rig.fake.knows("token-" + i, rig.member("user-" + i));
        }
        int before = rig.fake.logins();
        rig.fake.revokesTheTokensOfPlacard();

        for (Future<Optional<Caller>> answer : submit(keystone, 50, i -> "token-" + i)) {
            assertThat(answer.get()).isPresent();
        }

        assertThat(rig.fake.logins() - before).isEqualTo(1);
    }

    @Test
    void when_a_few_wait_for_a_slow_keystone_the_others_are_turned_away_and_cached_callers_served() throws Exception {
        Keystone few = rig.keystone("http_connect_timeout", "120");
        ask(few, "first");
        rig.fake.awaitRequests(4);
        rig.fake.isIn(Trouble.SLOW);
        List<Future<Optional<Caller>>> waiting = submit(few, 150, i -> "garbage-" + i);
        rig.fake.awaitRequests(8);

        Await.until("142 are turned away", () -> waiting.stream().filter(Future::isDone).count() == 142);
        KeystoneCounts counts = few.counts();
        assertThat(counts.turnedAway()).isEqualTo(142);
        assertThat(counts.misses()).isEqualTo(151);
        assertThat(counts.waiting()).isEqualTo(8);
        assertThat(counts.hits()).isZero();
        assertThat(ask(few, "first")).isPresent();
        assertThatThrownBy(() -> ask(few, "one-more")).isInstanceOf(ComputeException.class);
        assertThat(rig.fake.requestsSinceAwaited()).isZero();

        rig.fake.isIn(Trouble.NONE);
        Await.until("all are answered", () -> waiting.stream().allMatch(Future::isDone));
        assertThat(ask(few, "one-more")).isEmpty();
        assertThat(counts.hits()).isEqualTo(1);
        assertThat(counts.waiting()).isZero();
        // of Placard itself one, of the first token, of the eight and of the last
        assertThat(counts.calls()).isEqualTo(11);
        assertThat(counts.failures()).isZero();
    }

    @Test
    void one_token_that_many_show_takes_no_more_threads_than_many_tokens() throws Exception {
        Keystone few = rig.keystone("http_connect_timeout", "120");
        ask(few, "first");
        rig.fake.isIn(Trouble.SLOW);

        List<Future<Optional<Caller>>> waiting = submit(few, 100, i -> "garbage");

        Await.until("92 are turned away", () -> waiting.stream().filter(Future::isDone).count() == 92);
    }

    @Test
    void garbage_is_remembered_so_that_keystone_is_asked_about_it_once() throws Exception {
        int before = rig.fake.validations();

        for (Future<Optional<Caller>> answer : submit(keystone, 100, i -> "garbage")) {
            assertThat(answer.get()).isEmpty();
        }

        assertThat(rig.fake.validations() - before).isEqualTo(1);
    }

    private List<Future<Optional<Caller>>> submit(Keystone asked, int count, IntFunction<String> token) {
        return submit(callers, asked, count, token);
    }

    private static List<Future<Optional<Caller>>> submit(ExecutorService threads, Keystone asked, int count,
            IntFunction<String> token) {
        List<Future<Optional<Caller>>> answers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String shown = token.apply(i);
            answers.add(threads.submit(() -> ask(asked, shown)));
        }
        return answers;
    }
}
