package dev.placard.ops;

import static org.assertj.core.api.Assertions.assertThat;

import dev.placard.fixture.Api;
import dev.placard.process.Database;
import dev.placard.process.PlacardProcess;
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
        PlacardProcess placard = new PlacardProcess(directory, Database.h2(directory), Map.of());
        placard.server().removeMicroProfile();
        placard.start();
        String log;
        try {
            Api api = new Api(placard.address(), "admin-token");
            assertThat(api.get("/healthcheck").body()).isEqualTo("OK");
            assertThat(api.get("/metrics").body()).contains("placard_ready 1");
            assertThat(api.get("/v2.1/servers").statusCode()).isEqualTo(200);
            assertThat(api.get("/health").statusCode()).as("no health, nor a page of Placard's").isEqualTo(300);
            log = placard.console();
        } finally {
            placard.stop();
        }
        assertThat(log).as("no key is made for TLS that nobody asked for").doesNotContain("CWPKI0803A");
        // the servers' own: WildFly has no key store for HTTPS yet, and EclipseLink may look for a management server before there is one
        assertThat(log.lines().filter(line -> line.matches(".*\\b(WARN|WARNING|ERROR)\\b.*")))
                .allMatch(line -> line.contains("org.wildfly.extension.elytron") || line.contains("[eclipselink.server]"));
    }
}
