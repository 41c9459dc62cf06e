package dev.placard.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.placard.process.Database;
import dev.placard.process.PlacardProcess;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** {@code placard.extensions=off}: what Placard has and Nova has not is gone. */
@Tag("process")
class ExtensionsOffIT {

    private static final String METADATA = "/v2.1/servers/dec0de00-0004-4000-8000-000000000022/metadata";
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static PlacardProcess placard;
    private static CountedStatements statements;

    @BeforeAll
    static void start() throws Exception {
        Path directory = PlacardProcess.directory("extensions");
        Database database = new Database("jdbc:h2:file:" + directory.resolve("data/placard") + ";AUTO_SERVER=TRUE;LOCK_TIMEOUT=10000",
                "placard", "placard");
        placard = new PlacardProcess(directory, database, Map.of("PLACARD_EXTENSIONS", "off", "EVENTS_DATABASE", "none",
                "TOKENS_FILE", Path.of("src/test/resources/conformance/tokens.yaml").toAbsolutePath().toString()));
        placard.start();
        statements = new CountedStatements(database.url());
        try (Connection connection = database.connect(); Statement statement = connection.createStatement()) {
            statement.execute(new String(ExtensionsOffIT.class.getResourceAsStream("/conformance/servers.sql").readAllBytes(),
                    StandardCharsets.UTF_8));
        }
    }

    @AfterAll
    static void stop() {
        placard.stop();
    }

    @Test
    void answers_have_no_tag() throws Exception {
        HttpResponse<String> written = send("PUT", "{\"metadata\": {\"k\": \"v\"}}", "Content-Type", "application/json");
        assertThat(written.statusCode()).isEqualTo(200);
        assertThat(written.headers().firstValue("ETag")).isEmpty();
    }

    @Test
    void conditions_are_passed_over_whatever_they_are() throws Exception {
        for (String tags : new String[] {"\"x\"", "no tag", ""}) {
            assertThat(send("PUT", "{\"metadata\": {\"k\": \"v\"}}", "Content-Type", "application/json", "If-Match", tags).statusCode())
                    .isEqualTo(200);
        }
        assertThat(send("GET", "", "If-None-Match", "*").statusCode()).isEqualTo(200);
    }

    @Test
    void a_patch_is_not_routed() throws Exception {
        HttpResponse<String> answer = send("PATCH", "{\"metadata\": {}}", "Content-Type", "application/merge-patch+json");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).startsWith("404 Not Found");
        assertThat(answer.headers().firstValue("Accept-Patch")).isEmpty();
    }

    @Test
    void there_is_no_history() throws Exception {
        HttpResponse<String> answer = CLIENT.send(HttpRequest.newBuilder(placard.address().resolve(METADATA + "-history"))
                .header("X-Auth-Token", "member-token").build(), BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).startsWith("404 Not Found");
    }

    @Test
    void a_change_of_which_nothing_is_recorded_has_three_statements() throws Exception {
        send("PUT", "{\"metadata\": {\"k\": \"v\"}}", "Content-Type", "application/json");
        statements.count(true);
        send("PUT", "{\"metadata\": {\"k\": \"w\"}}", "Content-Type", "application/json");
        assertThat(statements.counted()).hasSize(3);
        statements.count(false);
    }

    private static HttpResponse<String> send(String method, String body, String... headers) throws Exception {
        return CLIENT.send(HttpRequest.newBuilder(placard.address().resolve(METADATA)).headers(headers)
                .header("X-Auth-Token", "member-token").version(HttpClient.Version.HTTP_1_1)
                .method(method, BodyPublishers.ofString(body)).build(), BodyHandlers.ofString());
    }
}
