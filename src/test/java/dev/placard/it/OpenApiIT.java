package dev.placard.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.placard.fixture.Api;
import dev.placard.fixture.CellRows;
import dev.placard.openapi.OpenApiExamples;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The description of the API, and each example in it. */
class OpenApiIT extends DeployedPlacard {

    private static final String WEB_1 = "8f1c5a2e-3d47-4b69-9e0a-6c2f1b7d4a51";

    @TestFactory
    Stream<DynamicNode> each_example_is_answered_as_it_says() throws Exception {
        Placard.addServers();
        return OpenApiExamples.tests(Placard.address(), OpenApiIT::restore);
    }

    @Test
    void the_description_is_there_for_everybody() throws Exception {
        HttpResponse<String> answer = new Api(Placard.address()).get("/openapi");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/yaml");
        assertThat(answer.body()).isEqualTo(Files.readString(Path.of("src/main/resources/dev/placard/ops/openapi.yaml")));
    }

    @ParameterizedTest
    @CsvSource({"/openapi/ui, text/html", "/openapi/ui/page.js, text/javascript", "/openapi/ui/swagger-ui-bundle.js, text/javascript",
        "/openapi/ui/swagger-ui.css, text/css"})
    void a_page_shows_it_and_loads_nothing_from_elsewhere(String path, String type) throws Exception {
        HttpResponse<String> answer = new Api(Placard.address()).get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith(type);
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElse("")).startsWith("default-src 'none'; script-src 'self';")
                .doesNotContain("unsafe");
    }

    /** The example server as a new Placard has it. */
    private static void restore() {
        Placard.database().execute("MERGE INTO instances (uuid, project_id, user_id, display_name, vm_state, locked, launched_at, created_at,"
                + " updated_at, deleted) KEY (uuid) VALUES (?, 'd0d0d0d0d0d04d0d8d0dd0d0d0d0d0d0',"
                + " 'd0d0d0d0d0d04d0d8d0dd0d0d0d00001', 'web-1', 'active', FALSE, TIMESTAMP '2026-01-12 09:15:07',"
                + " TIMESTAMP '2026-01-12 09:14:32', TIMESTAMP '2026-01-12 09:15:07', 0)", WEB_1);
        Placard.database().execute("DELETE FROM instance_metadata WHERE instance_uuid = ?", WEB_1);
        CellRows rows = new CellRows(Placard.database());
        rows.addItem(WEB_1, "role", "frontend");
        rows.addItem(WEB_1, "env", "production");
    }
}
