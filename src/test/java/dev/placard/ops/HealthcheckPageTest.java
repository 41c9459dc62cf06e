package dev.placard.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The answers that oslo.middleware gives, with the lengths its own documentation shows. */
class HealthcheckPageTest {

    private static final List<String> OK = List.of("OK");

    @Test
    void text_is_what_everybody_gets_who_does_not_ask() {
        for (String accept : List.of("", "*/*", "image/png", "text/plain")) {
            assertThat(HealthcheckPage.of(OK, accept)).as(accept)
                    .isEqualTo(new HealthcheckPage("text/plain; charset=UTF-8", "OK"));
        }
        assertThat(HealthcheckPage.of(List.of("one", "two"), "").body()).isEqualTo("one\ntwo");
    }

    @Test
    void json_is_indented_and_has_no_newline_at_its_end() {
        HealthcheckPage page = HealthcheckPage.of(OK, "application/json");
        assertThat(page.contentType()).isEqualTo("application/json");
        assertThat(page.body()).isEqualTo("{\n    \"detailed\": false,\n    \"reasons\": [\n        \"OK\"\n    ]\n}").hasSize(62);
        assertThat(HealthcheckPage.of(List.of("a", "b"), "application/json").body()).contains("        \"a\",\n        \"b\"\n");
    }

    @Test
    void a_browser_gets_a_table() {
        HealthcheckPage page = HealthcheckPage.of(OK, "text/html");
        assertThat(page.contentType()).isEqualTo("text/html; charset=UTF-8");
        assertThat(page.body().getBytes(StandardCharsets.UTF_8)).hasSize(239);
        assertThat(page.body()).contains("<H2>Result of 1 checks:</H2>", "    <TD>OK</TD>");
    }
}
