package dev.placard.python;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PercentEncodingTest {

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({"abc, abc", "%41, A", "%2566, %66", "%c3%A9, \u00c3\u00a9", "%, %", "%4, %4", "%zz, %zz", "%%41, %A", "a+b, a+b",
        "%\uff11\uff11, %\uff11\uff11"})
    void escapes_are_undone_once_and_broken_ones_stay(String text, String decoded) {
        assertThat(PercentEncoding.decoded(text)).isEqualTo(decoded);
    }

    @Test
    void a_text_is_written_as_javas_own_encoder_writes_it_but_for_the_characters_they_keep() {
        String all = new String(new int[] {'\u0000', '\u007f', '\u0080', '\u00e9', '\u20ac', 0x1f600, 0xd800}, 0, 7)
                + " !\"#$%&'()*+,-./09:;<=>?@AZ[\\]^_`az{|}~";
        assertThat(PercentEncoding.encoded(all, "-._*").replace("%20", "+"))
                .isEqualTo(URLEncoder.encode(all, StandardCharsets.UTF_8));
    }

    @Test
    void every_byte_comes_back() {
        StringBuilder bytes = new StringBuilder();
        for (char octet = 0; octet < 0x100; octet++) {
            bytes.append(octet);
        }
        assertThat(PercentEncoding.decoded(PercentEncoding.encodedBytes(bytes.toString(), PercentEncoding.UNRESERVED)))
                .isEqualTo(bytes.toString());
    }
}
