package dev.placard.identity.keystone;

import static dev.placard.identity.keystone.KeystoneRig.ask;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.placard.core.Caller;
import dev.placard.core.ComputeException;
import dev.placard.identity.keystone.FakeKeystone.Trouble;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KeystoneFaultsTest {

    @AutoClose
    private KeystoneRig rig;
    private Keystone keystone;

    @BeforeEach
    void start() throws IOException {
        rig = new KeystoneRig();
        rig.fake.knows("cached", rig.member("ann"));
        rig.fake.knows("new", rig.member("bob"));
        keystone = rig.keystone("http_connect_timeout", "1", "http_request_max_retries", "1");
    }

    @ParameterizedTest
    @EnumSource(value = Trouble.class, mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void trouble_is_503_until_it_is_over(Trouble trouble) {
        answerAfterAll("cached");

        rig.fake.isIn(trouble);
        assertUnavailable("new");

        rig.fake.isIn(Trouble.NONE);
        assertThat(answerAfterAll("new")).isPresent();
    }

    @ParameterizedTest
    @EnumSource(value = Trouble.class, mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void trouble_at_the_first_login_is_503_until_it_is_over(Trouble trouble) {
        rig.fake.isIn(trouble);
        assertUnavailable("new");

        rig.fake.isIn(Trouble.NONE);
        assertThat(answerAfterAll("new")).isPresent();
    }

    @Test
    void a_keystone_that_is_down_is_503_until_it_is_back() throws IOException {
        answerAfterAll("cached");

        rig.fake.goesDown();
        assertUnavailable("new");

        rig.fake.comesBack();
        assertThat(answerAfterAll("new")).isPresent();
    }

    @Test
    void cached_callers_keep_working_through_an_outage_until_their_entry_ends() throws IOException {
        answerAfterAll("cached");
        rig.fake.goesDown();

        rig.clock.advance(Duration.ofSeconds(299));
        assertThat(ask(keystone, "cached")).isPresent();

        rig.clock.advance(Duration.ofSeconds(1));
        assertUnavailable("cached");
    }

    @Test
    void an_unreachable_service_token_is_503_too() throws IOException {
        answerAfterAll("cached");
        rig.fake.goesDown();

        assertThatThrownBy(() -> ask(keystone, "cached", "new")).isInstanceOf(ComputeException.class);
    }

    @Test
    void what_cannot_be_reached_is_tried_again_as_often_as_the_operator_says() throws InterruptedException {
        Keystone patient = rig.keystone("http_request_max_retries", "4");
        rig.fake.isIn(Trouble.CLOSES);

        assertThatThrownBy(() -> ask(patient, "new")).isInstanceOf(ComputeException.class);

        rig.fake.awaitRequests(5);
    }

    @Test
    void an_error_of_keystone_is_not_tried_again() throws InterruptedException {
        Keystone patient = rig.keystone();
        ask(patient, "cached");
        rig.fake.awaitRequests(2);

        rig.fake.isIn(Trouble.ERROR);
        assertThatThrownBy(() -> ask(patient, "new")).isInstanceOf(ComputeException.class);

        assertThat(rig.fake.requestsSinceAwaited()).isEqualTo(1);
    }

    /** On a busy machine even a healthy Keystone may take longer than the second it is given here. */
    private Optional<Caller> answerAfterAll(String token) {
        Instant patience = Instant.now().plus(Duration.ofMinutes(1));
        while (true) {
            try {
                return ask(keystone, token);
            } catch (ComputeException e) {
                assertThat(Instant.now()).isBefore(patience);
            }
        }
    }

    private void assertUnavailable(String token) {
        assertThatThrownBy(() -> ask(keystone, token)).isInstanceOf(ComputeException.class)
                .hasMessage("The Keystone service is temporarily unavailable.")
                .extracting(e -> ((ComputeException) e).status()).isEqualTo(503);
    }
}
