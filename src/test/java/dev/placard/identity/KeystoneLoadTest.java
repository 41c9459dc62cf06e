package dev.placard.identity;

import static dev.placard.identity.KeystoneRig.ask;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.placard.ground.Caller;
import dev.placard.ground.ComputeException;
import dev.placard.identity.FakeKeystone.Trouble;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
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
        keystone = rig.keystone("http_connect_timeout", "120");
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

        List<Future<Optional<Caller>>> answers = submit(fifty, 1000, i -> "token-" + i % 20);

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

        List<Future<Optional<Caller>>> answers = submit(callers, 100, i -> "hot");
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

        for (Future<Optional<Caller>> answer : submit(callers, 50, i -> "token-" + i)) {
            assertThat(answer.get()).isPresent();
        }

        assertThat(rig.fake.logins() - before).isEqualTo(1);
    }

    @Test
    void when_all_places_wait_for_a_slow_keystone_others_are_turned_away_and_cached_callers_served() throws Exception {
        rig.fake.awaitRequests(2);
        rig.fake.isIn(Trouble.SLOW);
        List<Future<Optional<Caller>>> waiting = submit(callers, TokenFetcher.PLACES, i -> "unknown-" + i);
        rig.fake.awaitRequests(TokenFetcher.PLACES);

        Future<Optional<Caller>> oneMore = callers.submit(() -> ask(keystone, "one-more"));
        assertThatThrownBy(() -> oneMore.get(1, TimeUnit.MINUTES)).hasCauseInstanceOf(ComputeException.class);
        assertThat(ask(keystone, "first")).isPresent();

        rig.fake.isIn(Trouble.NONE);
        for (Future<Optional<Caller>> answer : waiting) {
            assertThat(answer.get()).isEmpty();
        }
        assertThat(ask(keystone, "one-more")).isEmpty();
    }

    private List<Future<Optional<Caller>>> submit(ExecutorService threads, int count, IntFunction<String> token) {
        List<Future<Optional<Caller>>> answers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String shown = token.apply(i);
            answers.add(threads.submit(() -> ask(keystone, shown)));
        }
        return answers;
    }
}
