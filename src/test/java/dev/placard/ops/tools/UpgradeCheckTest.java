package dev.placard.ops.tools;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.placard.config.Settings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UpgradeCheckTest {

    @Test
    void a_database_that_is_not_there_is_a_failure_and_the_rest_is_looked_at() {
        List<Finding> findings = UpgradeCheck.findings(Settings.of(Map.of("db.url", "jdbc:h2:tcp://localhost:1/none")));
        assertThat(findings).extracting(Finding::check).containsExactly("Database", "Policy files");
        assertThat(findings.get(0).result()).isEqualTo(Finding.Result.FAILURE);
    }

    @Test
    void a_database_without_novas_tables_is_a_failure() {
        assertThat(UpgradeCheck.findings(Settings.of(Map.of("db.url", "jdbc:h2:mem:"))))
                .anyMatch(finding -> finding.check().equals("Tables") && finding.result() == Finding.Result.FAILURE);
    }

    @Test
    void the_worst_finding_is_the_exit_code() {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        assertThat(UpgradeCheck.print(List.of(Finding.success("A", "")), out)).isZero();
        assertThat(UpgradeCheck.print(List.of(Finding.warning("A", "is so"), Finding.success("B", "")), out)).isEqualTo(1);
        assertThat(UpgradeCheck.print(List.of(Finding.failure("A", ""), Finding.warning("B", "")), out)).isEqualTo(2);
        assertThat(printed.toString(StandardCharsets.UTF_8)).startsWith("""
                Upgrade Check Results
                  Check: A
                  Result: Success
                  Details: None

                """);
    }

    @Test
    void a_keystone_that_is_away_or_broken_is_a_failure() throws IOException {
        HttpServer keystone = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        keystone.createContext("/", exchange -> {
            exchange.sendResponseHeaders(exchange.getRequestURI().getPath().contains("broken") ? 500 : 300, -1);
            exchange.close();
        });
        keystone.start();
        String url = "http://127.0.0.1:" + keystone.getAddress().getPort();
        try {
            assertThat(result(url)).isEqualTo(Finding.Result.SUCCESS);
            assertThat(result(url + "/broken")).isEqualTo(Finding.Result.FAILURE);
        } finally {
            keystone.stop(0);
        }
        assertThat(result(url)).isEqualTo(Finding.Result.FAILURE);
    }

    private static Finding.Result result(String url) {
        return KeystoneCheck.findings(Settings.of(Map.of("keystone_authtoken.auth_url", url))).get(0).result();
    }
}
