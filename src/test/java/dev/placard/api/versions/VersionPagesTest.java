package dev.placard.api.versions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.placard.config.Settings;
import dev.placard.http.FakeRequest;
import dev.placard.http.FakeResponse;
import dev.placard.http.Microversion;
import dev.placard.http.Operations;
import dev.placard.http.RequestContext;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VersionPagesTest {

    private static final Operations NONE = new Operations(List.of());

    private static final VersionRange RANGE = new VersionRange(Microversion.of(2, 1), Microversion.of(2, 93));

    private final FakeResponse response = FakeResponse.plain();
    private final VersionPages pages = new VersionPages(Settings.of(Map.of()), RANGE, new Negotiation(RANGE));

    private void get(FakeRequest asked) throws IOException {
        HttpServletRequest request = asked.with("Host", "h").get();
        pages.answer(request, response.get(), RequestContext.of(request, response.get(), NONE).mounted());
    }

    private void options(FakeRequest asked) throws IOException {
        HttpServletRequest request = asked.with("Host", "h").get();
        pages.answerOptions(request, response.get(), RequestContext.of(request, response.get(), NONE));
    }

    @ParameterizedTest(name = "{0}: {1}, {2}")
    @CsvSource({"/, 200, http://h/v2.1/", "/v2, 200, http://h/v2/", "/v2.1/, 200, http://h/v2.1/", "/v3/x, 300, http://h/v2.1/v3/x"})
    void each_root_is_answered_with_links_to_it(String path, int status, String link) throws IOException {
        get(FakeRequest.of("GET", path));
        assertThat(response.status()).isEqualTo(status);
        assertThat(response.body()).contains("\"" + link + "\"");
        assertThat(response.header("Content-Type")).containsExactly("application/json");
    }

    @Test
    void the_answer_has_the_name_accept_asks_for() throws IOException {
        get(FakeRequest.of("GET", "/v2.1/").with("Accept", "application/atom+xml"));
        assertThat(response.header("Content-Type")).containsExactly("application/atom+xml");
    }

    @Test
    void head_gets_the_headers_of_get() throws IOException {
        get(FakeRequest.of("GET", "/"));
        int length = response.body().length();
        FakeResponse toHead = FakeResponse.plain();
        HttpServletRequest head = FakeRequest.of("HEAD", "/").with("Host", "h").get();
        pages.answer(head, toHead.get(), RequestContext.of(head, toHead.get(), NONE).mounted());
        assertThat(toHead.body()).isEmpty();
        assertThat(toHead.header("Content-Length")).containsExactly(Integer.toString(length));
    }

    @Test
    void options_of_a_document_is_the_document() throws IOException {
        options(FakeRequest.of("OPTIONS", "/v2.1"));
        assertThat(response.body()).contains("\"id\": \"v2.1\"");
        assertThat(response.header("x-compute-request-id")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"/v2.1/servers/s/metadata", "/v2/x", "/v3/x"})
    void options_of_anything_else_is_an_empty_200_without_a_type(String path) throws IOException {
        options(FakeRequest.of("OPTIONS", path));
        assertThat(response.status()).isEqualTo(200);
        assertThat(response.body()).isEmpty();
        assertThat(response.header("Content-Type")).isEmpty();
        assertThat(response.header("x-compute-request-id")).isEmpty();
    }

    @Test
    void options_that_nova_would_refuse_is_an_empty_200_too() throws IOException {
        options(FakeRequest.of("OPTIONS", "/v2.1/").with("X-OpenStack-Nova-API-Version", "2.94"));
        assertThat(response.header("X-OpenStack-Nova-API-Version")).isEmpty();
        assertThat(response.status()).isEqualTo(200);
        assertThat(response.body()).isEmpty();
    }
}
