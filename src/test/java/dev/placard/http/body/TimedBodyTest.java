package dev.placard.http.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimedBodyTest {

    private static final int LIMIT = 10_000;

    private long now = Long.MAX_VALUE - 5;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 4095, 4096, 4097, 9999, LIMIT})
    void a_body_within_the_limits_is_read_to_its_end(int size) throws IOException {
        byte[] sent = new byte[size];
        java.util.Arrays.fill(sent, (byte) 'x');

        assertThat(body().read(new ByteArrayInputStream(sent))).isEqualTo(sent);
    }

    @Test
    void one_byte_more_is_too_large() {
        assertThatThrownBy(() -> body().read(new ByteArrayInputStream(new byte[LIMIT + 1]))).isInstanceOf(BodyTooLarge.class);
    }

    @Test
    void a_byte_a_second_is_read_as_long_as_a_body_may_take() throws IOException {
        assertThat(body().read(trickle(30))).hasSize(30);
        assertThatThrownBy(() -> body().read(trickle(31))).isInstanceOf(BodyTooSlow.class);
    }

    private TimedBody body() {
        return new TimedBody(LIMIT, Duration.ofSeconds(30), () -> now);
    }

    private InputStream trickle(int bytes) {
        return new InputStream() {

            private int left = bytes;

            @Override
            public int read() {
                now += Duration.ofSeconds(1).toNanos();
                left--;
                return left >= 0 ? 'x' : -1;
            }

            @Override
            public int read(byte[] into, int offset, int length) {
                int next = left > 0 ? read() : -1;
                if (next < 0) {
                    return -1;
                }
                into[offset] = (byte) next;
                return 1;
            }
        };
    }
}
