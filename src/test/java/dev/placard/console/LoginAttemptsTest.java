package dev.placard.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.placard.config.Settings;
import dev.placard.core.ComputeException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoginAttemptsTest {

    private final AtomicLong nanoTime = new AtomicLong();
    private final LoginAttempts attempts = new LoginAttempts(2, nanoTime::get);

    @Test
    void an_address_may_try_again_a_minute_after_it_first_tried_and_not_before() {
        attempts.count("a");
        pass(Duration.ofSeconds(59));
        attempts.count("a");
        assertThatThrownBy(() -> attempts.count("a")).isInstanceOfSatisfying(ComputeException.class,
                refusal -> assertThat(refusal.status()).isEqualTo(429));
        pass(Duration.ofSeconds(1));
        assertThatCode(() -> attempts.count("a")).doesNotThrowAnyException();
    }

    @Test
    void whoever_goes_on_trying_does_not_keep_others_out() {
        for (int i = 0; i < 5; i++) {
            try {
                attempts.count("a");
            } catch (ComputeException e) {
                // as expected from the third on
            }
        }
        assertThatCode(() -> attempts.count("b")).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "many"})
    void a_limit_that_is_none_is_refused(String limit) {
        Settings settings = Settings.of(Map.of("placard.console_logins", limit));
        assertThatThrownBy(() -> settings.get(ConsoleOptions.LOGINS)).hasMessageContaining("placard.console_logins");
    }

    @Test
    void ten_are_allowed_where_nobody_says_otherwise() {
        assertThat(Settings.of(Map.of()).get(ConsoleOptions.LOGINS)).isEqualTo(10);
    }

    private void pass(Duration time) {
        nanoTime.addAndGet(time.toNanos());
    }
}
