package dev.placard.ops;

import static org.assertj.core.api.Assertions.assertThat;

import dev.placard.process.Database;
import dev.placard.process.PlacardProcess;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Without MicroProfile, where a server has a choice, health and telemetry are absent, all else works, and the log has no complaint. */
@Tag("process")
class PlainServerIT {

    @Test
    void placard_works_and_the_log_has_neither_warning_nor_error() throws Exception {
        Path directory = PlacardProcess.directory("plain");
        PlacardProcess placard = new PlacardProcess(directory,
                new Database("jdbc:h2:file:" + directory.resolve("data/placard"), "placard", "placard"), Map.of()).withoutMicroProfile();
        placard.start();
        String log;
        try {
            assertThat(get(placard, "/healthcheck").body()).isEqualTo("OK");
            assertThat(get(placard, "/metrics").body()).contains("placard_ready 1");
            assertThat(get(placard, "/v2.1/servers").statusCode()).isEqualTo(200);
            assertThat(get(placard, "/health").statusCode()).as("no health, nor a page of Placard's").isEqualTo(300);
            log = placard.console();
        } finally {
            placard.stop();
        }
        assertThat(log).as("no key is made for TLS that nobody asked for").doesNotContain("CWPKI0803A");
        // the servers' own: WildFly has no key store for HTTPS yet, and EclipseLink may look for a management server before there is one
        assertThat(log.lines().filter(line -> line.matches(".*\\b(WARN|WARNING|ERROR)\\b.*")))
                .allMatch(line -> line.contains("org.wildfly.extension.elytron") || line.contains("[eclipselink.server]"));
    }

    private static HttpResponse<String> get(PlacardProcess placard, String path) throws Exception {
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(placard.address().resolve(path)).header("X-Auth-Token", "admin-token")
                .build(), BodyHandlers.ofString());
    }
}
