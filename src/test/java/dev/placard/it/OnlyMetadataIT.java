package dev.placard.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.placard.fixture.Api;
import dev.placard.fixture.MetadataApi;
import dev.placard.process.PlacardProcess;
import jakarta.json.Json;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * {@code placard.servers}, {@code placard.console} and {@code placard.extensions} are {@code off}: there is nothing but Nova's metadata,
 * and what Placard has and Nova has not is gone.
 */
@Tag("process")
class OnlyMetadataIT {

    @AutoClose
    private static PlacardProcess placard;
    private static MetadataApi server;
    private static CountedStatements statements;

    @BeforeAll
    static void start() throws Exception {
        placard = PlacardProcess.alone("metadata", Map.of("PLACARD_SERVERS", "off", "PLACARD_CONSOLE", "off", "PLACARD_EXTENSIONS", "off",
                "EVENTS_DATABASE", "none"));
        placard.database().run("/conformance/servers.sql");
        server = new MetadataApi(placard.address(), "dec0de00-0004-4000-8000-000000000022", "member-token");
        statements = new CountedStatements(placard.database());
    }

    @Test
    void answers_have_no_tag() {
        HttpResponse<String> written = server.replaceAll("{\"k\": \"v\"}");
        assertThat(written.statusCode()).isEqualTo(200);
        assertThat(written.headers().firstValue("ETag")).isEmpty();
    }

    @Test
    void conditions_are_passed_over_whatever_they_are() {
        for (String tags : new String[] {"\"x\"", "no tag", ""}) {
            assertThat(server.replaceAll("{\"k\": \"v\"}", "If-Match", tags).statusCode())
                    .isEqualTo(200);
        }
        assertThat(server.list("If-None-Match", "*").statusCode()).isEqualTo(200);
    }

    @Test
    void a_patch_is_not_routed() {
        HttpResponse<String> answer = server.patch("{}");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).startsWith("404 Not Found");
        assertThat(answer.headers().firstValue("Accept-Patch")).isEmpty();
    }

    @Test
    void there_is_no_history() {
        HttpResponse<String> answer = server.history("");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).startsWith("404 Not Found");
    }

    @Test
    void a_change_of_which_nothing_is_recorded_has_three_statements() {
        server.replaceAll("{\"k\": \"v\"}");
        statements.count(true);
        server.replaceAll("{\"k\": \"w\"}");
        assertThat(statements.counted()).hasSize(3);
        statements.count(false);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET /servers", "GET /servers/detail", "GET /servers/8f1c5a2e-3d47-4b69-9e0a-6c2f1b7d4a51",
        "DELETE /servers/8f1c5a2e-3d47-4b69-9e0a-6c2f1b7d4a51", "POST /servers", "GET /flavors", "GET /flavors/1",
        "GET /os-quota-sets/d0d0d0d0d0d04d0d8d0dd0d0d0d0d0d0"})
    void nothing_of_the_register_is_routed(String request) {
        String[] words = request.split(" ");
        String body = words[0].equals("POST") ? "{\"server\": {\"name\": \"x\", \"flavorRef\": \"1\", \"imageRef\": \"\"}}" : "";

        HttpResponse<String> answer = new Api(placard.address(), "member-token").send(words[0], "/v2.1" + words[1], body,
                "OpenStack-API-Version", "compute 2.1", "Accept", "application/json");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(Json.createReader(new StringReader(answer.body())).readObject().getString("message"))
                .startsWith("The resource could not be found.");
    }

    @Test
    void metadata_of_a_server_that_is_not_there_is_routed() {
        assertThat(new MetadataApi(placard.address(), "8f1c5a2e-3d47-4b69-9e0a-6c2f1b7d4a51", "member-token").list().body())
                .startsWith("{\"itemNotFound\": {\"code\": 404, \"message\": \"Instance ");
    }

    @ParameterizedTest
    @CsvSource({"GET,/console/", "GET,/console", "GET,/console/app.js", "GET,/console/pico.min.css", "GET,/console/login", "POST,/console/login"})
    void every_path_of_the_console_is_answered_as_by_nova(String method, String path) {
        HttpResponse<String> answer = new Api(placard.address()).send(method, path, "");
        assertThat(answer.statusCode()).isEqualTo(300);
        assertThat(answer.body()).startsWith("{\"choices\": [");
        assertThat(answer.headers().firstValue("Content-Security-Policy")).isEmpty();
    }
}
