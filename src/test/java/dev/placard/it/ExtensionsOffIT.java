package dev.placard.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.placard.fixture.MetadataApi;
import dev.placard.process.PlacardProcess;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** {@code placard.extensions=off}: what Placard has and Nova has not is gone. */
@Tag("process")
class ExtensionsOffIT {

    @AutoClose
    private static PlacardProcess placard;
    private static MetadataApi server;
    private static CountedStatements statements;

    @BeforeAll
    static void start() throws Exception {
        placard = PlacardProcess.alone("extensions", Map.of("PLACARD_EXTENSIONS", "off", "EVENTS_DATABASE", "none"));
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
}
