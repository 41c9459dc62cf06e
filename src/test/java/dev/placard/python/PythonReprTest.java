package dev.placard.python;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PythonReprTest {

    @Test
    void a_text_is_quoted_with_the_quote_it_does_not_have() {
        assertThat(PythonRepr.repr("a")).isEqualTo("'a'");
        assertThat(PythonRepr.repr("it's")).isEqualTo("\"it's\"");
        assertThat(PythonRepr.repr("\"it's\"")).isEqualTo("'\"it\\'s\"'");
    }

    @Test
    void what_cannot_be_printed_is_escaped_as_short_as_possible() {
        assertThat(PythonRepr.repr("\n\r\t\\\0\u007f\u00a0\u200b\u2028\ue000\ud800\udb40\udc01")).isEqualTo(
                "'\\n\\r\\t\\\\\\x00\\x7f\\xa0\\u200b\\u2028\\ue000\\ud800\\U000e0001'");
    }

    @Test
    void letters_of_every_script_and_emoji_stay() {
        assertThat(PythonRepr.repr("\u00e9\u6f22\ud83d\ude00 ")).isEqualTo("'\u00e9\u6f22\ud83d\ude00 '");
    }

    @Test
    void containers_show_their_content_in_the_same_form() {
        assertThat(PythonRepr.repr(List.of(Map.of("a", List.of()), true, false, JsonNull.NULL, BigInteger.TEN)))
                .isEqualTo("[{'a': []}, True, False, None, 10]");
    }

    @Test
    void str_leaves_a_text_alone_and_shows_everything_else_as_repr_does() {
        assertThat(PythonRepr.str("it's")).isEqualTo("it's");
        assertThat(PythonRepr.str(List.of("x"))).isEqualTo("['x']");
    }

    @ParameterizedTest(name = "{0} is shown as {1}")
    @CsvSource({"1e3, 1000.0", "0.1, 0.1", "1e16, 1e+16", "123456789012345680, 1.2345678901234568e+17", "9999999999999998, 9999999999999998.0",
        "0.0001, 0.0001", "0.00001, 1e-05", "1.5e-7, 1.5e-07", "5e-324, 5e-324", "1.7976931348623157e308, 1.7976931348623157e+308",
        "2e23, 2e+23", "2.0E-3, 0.002", "-0.0, -0.0", "0.0, 0.0", "1e400, inf", "-1e400, -inf", "NaN, nan", "9.5367431640625e-07, 9.5367431640625e-07"})
    void a_float_has_the_fewest_digits_that_read_back(String number, String shown) {
        assertThat(PythonRepr.repr(Double.valueOf(number))).isEqualTo(shown);
    }
}
