package dev.placard.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A runner that cannot fail proves nothing: each kind of expectation meets an answer that breaks it. */
class ExchangeTest {

    private static final String BODY = "{\"meta\": {\"foo\": \"B\\u00e4r\"}}";

    private final Map<String, String> environment = Map.of("TOKEN", "secret", "SERVER", "s-1", "DOT", "a.c");
    private HttpServer server;
    private String seen;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void a_row_that_holds_passes() {
        assertThatCode(() -> run("""
                GET: /x
                status: 200
                response_headers: {Content-Type: application/json, vary: 'A, B', x-id: '/^req-[0-9]$/'}
                response_forbidden_headers: [x-missing]
                response_strings: ['"B\\u00e4r"']
                response_json_paths: {$: {meta: {foo: Bär}}, $.meta.foo: Bär}
                """)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "status: 404",
        "status: 201 || 204",
        "response_headers: {content-type: text/plain}",
        "response_headers: {content-type: application}",
        "response_headers: {x-missing: a}",
        "response_headers: {x-missing: /a/}",
        "response_headers: {x-id: '/^req-[a-z]$/'}",
        "response_headers: {x-id: \"/^$ENVIRON['DOT']/\"}",
        "response_headers: {x-abc: \"/^$ENVIRON['DOT']$/\"}",
        "response_forbidden_headers: [X-Id]",
        "response_strings: [Bär]",
        "response_json_paths: {$: {meta: {foo: Bar}}}",
        "response_json_paths: {$: {meta: {foo: Bär}, more: 1}}",
        "response_json_paths: {$: {}}",
        "response_json_paths: {$.meta: {}}",
        "response_json_paths: {$.meta.foo: null}",
        "response_json_paths: {$.meta.fob: null}",
        "response_json_paths: {$.meta.foo.x: Bär}"})
    void a_row_that_does_not_hold_fails(String expectation) {
        assertThatThrownBy(() -> run("GET: /x\n" + expectation)).isInstanceOf(AssertionError.class);
    }

    @Test
    void everything_that_differs_is_told_at_once() {
        assertThatThrownBy(() -> run("GET: /x\nstatus: 404\nresponse_strings: [nothing]"))
                .isInstanceOf(AssertionError.class).hasMessageContaining("404").hasMessageContaining("nothing");
    }

    @Test
    void a_body_that_is_not_json_has_no_paths() {
        assertThatThrownBy(() -> run("GET: /text\nresponse_json_paths: {$: {}}")).isInstanceOf(AssertionError.class);
    }

    @Test
    void an_answer_that_breaks_off_fails() {
        assertThatThrownBy(() -> run("GET: /short")).isInstanceOf(IOException.class);
    }

    @Test
    void the_request_goes_out_as_it_is_written() throws IOException {
        run("""
                PUT: /v2.1/servers/$ENVIRON['SERVER']/a%2Fb/./..;x?q=%41
                request_headers: {x-auth-token: "$ENVIRON['TOKEN']", content-type: text/plain}
                data: '{"a": 1, "a": 2}'
                """);
        assertThat(seen).isEqualTo("PUT /v2.1/servers/s-1/a%2Fb/./..;x?q=%41 secret text/plain {\"a\": 1, \"a\": 2}");
    }

    @Test
    void a_map_goes_out_as_json() throws IOException {
        run("""
                method: POST
                url: /x
                request_headers: {x-auth-token: t, content-type: application/json}
                data: {meta: {foo: "$ENVIRON['SERVER']", n: 1, t: true, z: null, l: [1.5]}}
                """);
        assertThat(seen).isEqualTo(
                "POST /x t application/json {\"meta\":{\"foo\":\"s-1\",\"n\":1,\"t\":true,\"z\":null,\"l\":[1.5]}}");
    }

    @Test
    void a_map_without_a_json_content_type_is_refused_as_gabbi_refuses_it() {
        assertThatThrownBy(() -> run("PUT: /x\ndata: {a: b}")).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("content-type");
    }

    @ParameterizedTest
    @ValueSource(strings = {"$.meta[0]", "$..foo", "meta", "$.meta.`len`"})
    void a_path_that_gabbi_would_read_otherwise_is_refused(String path) {
        assertThatThrownBy(() -> run("GET: /x\nresponse_json_paths: {\"" + path + "\": 1}"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private void run(String row) throws IOException {
        URI target = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        String text = "tests:\n- name: row\n" + row.indent(2);
        GabbiFile file = GabbiFile.parse("file", text);
        new Exchange(target, new Variables(target, environment)).run(file.rows().get(0));
    }

    private void answer(HttpExchange exchange) throws IOException {
        seen = exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                + exchange.getRequestHeaders().getFirst("x-auth-token") + " "
                + exchange.getRequestHeaders().getFirst("content-type") + " "
                + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String path = exchange.getRequestURI().getPath();
        byte[] body = (path.equals("/text") ? "plain" : BODY).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().put("Vary", List.of("A", "B"));
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.getResponseHeaders().add("X-Id", "req-1");
        exchange.getResponseHeaders().add("X-Abc", "abc");
        // 0 is chunked
        exchange.sendResponseHeaders(200, path.equals("/short") ? body.length + 1 : 0);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
