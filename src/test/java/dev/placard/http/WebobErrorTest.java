package dev.placard.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.placard.python.Rows;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WebobErrorTest {

    private static String text(WebobError answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    @Test
    void without_an_accept_header_it_is_plain_text() {
        WebobError answer = WebobError.notRouted("GET", "");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.contentType()).isEqualTo("text/plain; charset=UTF-8");
        assertThat(text(answer)).isEqualTo("404 Not Found\n\nThe resource could not be found.\n\n   ");
    }

    @Test
    void a_browser_gets_a_page() {
        assertThat(text(WebobError.notRouted("PATCH", "text/html"))).isEqualTo("<html>\n <head>\n  <title>404 Not Found</title>\n"
                + " </head>\n <body>\n  <h1>404 Not Found</h1>\n  The resource could not be found.<br /><br />\n\n\n\n </body>\n</html>");
    }

    @Test
    void whoever_wants_json_gets_the_template_in_it() {
        WebobError answer = WebobError.declaredTooLarge(114688, "PUT", "application/json");
        assertThat(answer.contentType()).isEqualTo("application/json");
        assertThat(text(answer)).isEqualTo("{\"message\": \"Request is too large. Larger than max_request_body_size (114688)."
                + "<br /><br />\\n\\n\\n\", \"code\": \"413 Request Entity Too Large\", \"title\": \"Request Entity Too Large\"}");
    }

    @Test
    void a_body_found_too_large_while_it_was_read_is_told_so() {
        assertThat(text(WebobError.readTooLarge(5, "PUT", ""))).isEqualTo(
                "413 Request Entity Too Large\n\nRequest is too large. Larger than 5.\n\n   ");
    }

    @Test
    void head_gets_no_body_and_webobs_own_type() {
        WebobError answer = WebobError.notRouted("HEAD", "application/json");
        assertThat(answer.contentType()).isEqualTo("text/html; charset=UTF-8");
        assertThat(answer.body()).isEmpty();
    }

    static Stream<Object[]> headers() {
        return Rows.cells("bare-accept.tsv");
    }

    @ParameterizedTest(name = "Accept: {0} is answered in {1}")
    @MethodSource("headers")
    void the_accept_header_is_judged_as_webob_judges_it(String accept, String contentType) {
        assertThat(WebobError.notRouted("GET", accept).contentType()).isEqualTo(contentType);
    }

    @Test
    void a_header_made_to_be_slow_is_judged_at_once() {
        String quoted = "text/html;a=\"" + "\\".repeat(8000);
        assertThat(WebobError.notRouted("GET", quoted).contentType()).startsWith("text/html");
    }
}
