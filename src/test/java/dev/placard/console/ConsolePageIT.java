package dev.placard.console;

import static dev.placard.console.Page.header;
import static org.assertj.core.api.Assertions.assertThat;

import dev.placard.process.PlacardProcess;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the server gives to the browser without any option of the console, on the embedded database and with a token file. */
@Tag("process")
class ConsolePageIT {

    private static final int LARGEST = 150_000;

    @AutoClose
    private static PlacardProcess placard;
    private static Page page;

    @BeforeAll
    static void start() throws Exception {
        placard = PlacardProcess.alone("console", Map.of());
        page = new Page(placard.address());
    }

    @Test
    void every_file_says_that_nothing_else_may_run_or_load() throws Exception {
        assertThat(page.files()).hasSizeGreaterThan(10).allSatisfy((path, file) -> {
            assertThat(file.statusCode()).isEqualTo(200);
            assertThat(header(file, "Content-Security-Policy").split("; ")).containsExactlyInAnyOrder("default-src 'none'",
                    "script-src 'self'", "style-src 'self'", "img-src 'self' data:", "connect-src 'self'", "form-action 'none'",
                    "base-uri 'none'", "frame-ancestors 'none'", "require-trusted-types-for 'script'", "trusted-types 'none'");
            assertThat(header(file, "X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(header(file, "Referrer-Policy")).isEqualTo("no-referrer");
            assertThat(header(file, "Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
            assertThat(header(file, "Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
            assertThat(header(file, "Cache-Control")).isEqualTo("no-cache");
            assertThat(header(file, "Set-Cookie")).isEmpty();
        });
    }

    @Test
    void each_file_has_its_type_and_together_they_are_small() throws Exception {
        Map<String, HttpResponse<String>> files = page.files();
        assertThat(files.values().stream().mapToInt(file -> file.body().length()).sum()).isBetween(50_000, LARGEST);
        assertThat(header(files.get("/console/"), "Content-Type")).isEqualTo("text/html; charset=UTF-8");
        assertThat(header(files.get("/console/app.js"), "Content-Type")).isEqualTo("text/javascript; charset=UTF-8");
        assertThat(header(files.get("/console/pico.min.css"), "Content-Type")).isEqualTo("text/css; charset=UTF-8");
        assertThat(header(files.get("/console/icon.svg"), "Content-Type")).isEqualTo("image/svg+xml");
    }

    @Test
    void the_page_has_no_script_and_no_style_of_its_own_and_names_no_other_host() throws Exception {
        page.files().forEach((path, file) -> {
            assertThat(file.body()).doesNotContain("innerHTML", "insertAdjacentHTML", "document.write", "eval(", "localStorage",
                    "sessionStorage", "document.cookie");
            if (path.equals("/console/")) {
                assertThat(file.body()).doesNotContainPattern("<style|style=|<script(?![^>]* src=)|\\son[a-z]+=|https?:|//");
            }
        });
    }

    @Test
    void a_file_that_the_browser_has_is_not_sent_again() throws Exception {
        String tag = header(page.get("/console/app.js"), "ETag");
        HttpResponse<String> again = page.get("/console/app.js", "If-None-Match", tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(page.get("/console/app.js", "If-None-Match", "\"another\"").statusCode()).isEqualTo(200);
    }

    @Test
    void the_path_without_its_slash_leads_to_the_page() throws Exception {
        HttpResponse<String> answer = page.get("/console");
        assertThat(answer.statusCode()).isEqualTo(301);
        assertThat(header(answer, "Location")).isEqualTo("console/");
    }

    @Test
    void only_get_and_head_are_answered() throws Exception {
        for (String method : List.of("POST", "PUT", "DELETE", "PATCH", "OPTIONS")) {
            HttpResponse<String> answer = page.send(method, "/console/", "");
            assertThat(answer.statusCode()).as(method).isEqualTo(405);
            assertThat(header(answer, "Allow")).isEqualTo("GET, HEAD");
        }
        HttpResponse<String> head = page.send("HEAD", "/console/", "");
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/console/nope", "/console/index.html", "/console/LoginServlet.class", "/console/app.js/x", "/console/x/../../x",
            "/console/..%2ftokens.yaml", "/console/META-INF/", "/consoles", "/console/app.js;x=1/y", "/console/app.js;x",
            "/console//app.js", "/console/./app.js", "/console/%61pp.js",
            "/webjars/picocss__pico/2.1.1/css/pico.min.css", "/dev/placard/console/app.js"})
    void every_other_path_is_answered_as_by_nova(String path) throws Exception {
        HttpResponse<String> answer = page.get(path);
        assertThat(answer.statusCode()).isEqualTo(300);
        assertThat(answer.body()).startsWith("{\"choices\": [");
        assertThat(header(answer, "Content-Security-Policy")).isEmpty();
        assertThat(page.get("/console/app.js").statusCode()).as("whatever was asked before").isEqualTo(200);
    }

    @Test
    void the_page_is_told_that_tokens_alone_open_the_api() throws Exception {
        assertThat(page.get("/console/login").body()).isEqualTo("{\"keystone\": false}");
        HttpResponse<String> refused = page.logIn("192.0.2.1", "{}");
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.body()).contains("There is no Keystone here: log in with a token.");
    }
}
