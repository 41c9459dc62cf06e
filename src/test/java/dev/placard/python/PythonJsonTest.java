package dev.placard.python;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PythonJsonTest {

    @Test
    void a_space_follows_every_comma_and_colon() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("b", List.of(1, "x", true, JsonNull.NULL));
        map.put("a", Map.of());
        assertThat(PythonJson.dumps(map)).isEqualTo("{\"b\": [1, \"x\", true, null], \"a\": {}}");
    }

    @Test
    void everything_but_printable_ascii_is_escaped() {
        assertThat(PythonJson.dumps("a\"\\/\n\r\t\b\f\u0001\u007f\u00e9~ ")).isEqualTo(
                "\"a\\\"\\\\/\\n\\r\\t\\b\\f\\u0001\\u007f\\u00e9~ \"");
    }

    @Test
    void a_character_beyond_the_bmp_is_written_as_two_escapes() {
        assertThat(PythonJson.dumps("\ud83d\ude00")).isEqualTo("\"\\ud83d\\ude00\"");
    }

    @Test
    void a_lone_surrogate_is_written_as_it_came() {
        assertThat(PythonJson.dumps("\ud800")).isEqualTo("\"\\ud800\"");
    }

    @Test
    void what_json_does_not_know_is_refused() {
        assertThatThrownBy(() -> PythonJson.dumps(new StringBuilder())).isInstanceOf(IllegalArgumentException.class);
    }
}
