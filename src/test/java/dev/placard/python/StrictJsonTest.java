package dev.placard.python;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.placard.python.StrictJson.Malformed;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrictJsonTest {

    private static Object loads(String text) throws Malformed {
        return StrictJson.loads(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void of_two_equal_keys_the_last_value_stands_in_the_first_ones_place() throws Malformed {
        assertThat(((Map<?, ?>) loads("{\"a\":\"1\",\"b\":\"2\",\"a\":\"3\"}")).toString()).isEqualTo("{a=3, b=2}");
    }

    @Test
    void numbers_of_any_size_are_read() throws Malformed {
        assertThat(loads("123456789012345678901234567890")).isEqualTo(new BigInteger("123456789012345678901234567890"));
        assertThat(loads("[-0,1e999,-1E999,1.5]")).isEqualTo(
                List.of(BigInteger.ZERO, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 1.5));
        assertThat(loads("1".repeat(4300))).isInstanceOf(BigInteger.class);
    }

    @Test
    void a_whole_number_too_long_for_python_is_refused() {
        assertThatThrownBy(() -> loads("-" + "1".repeat(4301))).isInstanceOf(Malformed.class);
    }

    @Test
    void nan_and_the_infinities_are_numbers_as_in_python() throws Malformed {
        assertThat(loads("[NaN, Infinity, -Infinity]")).isEqualTo(
                List.of(Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY));
    }

    @Test
    void escapes_are_undone_and_a_lone_surrogate_is_kept() throws Malformed {
        assertThat(loads("\"\\u0041\\n\\/\\ud83d\\ude00\\ud800\"")).isEqualTo("A\n/\ud83d\ude00\ud800");
    }

    @Test
    void nesting_is_read_down_to_a_limit() throws Malformed {
        loads("[".repeat(StrictJson.MAX_DEPTH) + "]".repeat(StrictJson.MAX_DEPTH));
        assertThatThrownBy(() -> loads("[".repeat(StrictJson.MAX_DEPTH + 1) + "]".repeat(StrictJson.MAX_DEPTH + 1)))
                .isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> loads("{\"a\":".repeat(50_000))).isInstanceOf(Malformed.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "{", "{}x", "{} {}", "[1,]", "{\"a\":1,}", "{,}", "{a:1}", "'a'", "\"\\x\"", "\"\\u12\"", "\"\\u12g4\"", "\"\n\"",
        "\"\u0000\"", "\"a", "\"a\\", "01", "1.", ".5", "-", "+1", "1e", "tru", "nul",
        "NULL", "\ufeff{}", "\u00a0{}", "[1 2]", "{\"a\" 1}", "-nfinity", "\uffff"})
    void what_is_not_json_is_refused(String text) {
        assertThatThrownBy(() -> loads(text)).isInstanceOf(Malformed.class);
    }

    @Test
    void bytes_that_are_not_utf8_are_refused() {
        for (byte[] bytes : List.of(new byte[] {'"', (byte) 0xff, '"'}, new byte[] {'"', (byte) 0xed, (byte) 0xa0, (byte) 0x80, '"'},
                new byte[] {'"', (byte) 0xc0, (byte) 0xaf, '"'}, new byte[] {'"', (byte) 0xe2, (byte) 0x82, '"'})) {
            assertThatThrownBy(() -> StrictJson.loads(bytes)).isInstanceOf(Malformed.class);
        }
    }
}
