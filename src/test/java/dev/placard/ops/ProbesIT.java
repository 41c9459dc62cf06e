package dev.placard.ops;

import static org.assertj.core.api.Assertions.assertThat;

import dev.placard.process.Await;
import dev.placard.process.Database;
import dev.placard.process.MariaDb;
import dev.placard.process.PlacardProcess;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What an operator is told, within two seconds, when something breaks and when it is mended. */
@Tag("process")
class ProbesIT {

    private static final Duration IN_TIME = Duration.ofSeconds(2);
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static MariaDb server;
    private static PlacardProcess placard;
    private static Path policy;
    private static Path disabled;

    @BeforeAll
    static void start() throws Exception {
        Path directory = PlacardProcess.directory("probes");
        server = MariaDb.start(PlacardProcess.directory("probes-db"));
        Database database = server.create("placard");
        policy = Files.writeString(directory.resolve("policy.yaml"), "{}\n");
        disabled = directory.resolve("disabled");
        placard = new PlacardProcess(directory, database, Map.of("OSLO_POLICY_POLICY_FILE", policy.toString(),
                "HEALTHCHECK_DISABLE_BY_FILE_PATH", disabled.toString(),
                "TOKENS_FILE", Path.of("src/test/resources/conformance/tokens.yaml").toAbsolutePath().toString()));
        placard.start();
    }

    @AfterAll
    static void stop() throws Exception {
        placard.stop();
        server.stop();
    }

    @Test
    void all_is_well() throws Exception {
        HttpResponse<String> answer = ask("GET", "/healthcheck");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("OK");
        assertThat(answer.headers().firstValue("Content-Type")).hasValueSatisfying(type ->
                assertThat(type.replace(" ", "")).isEqualToIgnoringCase("text/plain;charset=UTF-8"));
        assertThat(ask("HEAD", "/healthcheck").statusCode()).isEqualTo(204);
        assertThat(ask("POST", "/healthcheck").body()).isEqualTo("OK");
    }

    @Test
    void a_file_takes_it_out_of_service_while_requests_are_answered() throws Exception {
        Files.createFile(disabled);
        assertThat(ask("GET", "/healthcheck").body()).isEqualTo("DISABLED BY FILE");
        HttpResponse<String> head = ask("HEAD", "/healthcheck");
        assertThat(head.statusCode()).isEqualTo(503);
        assertThat(ask("GET", "/v2.1/").statusCode()).isEqualTo(200);
        Files.delete(disabled);
        assertThat(ask("GET", "/healthcheck").statusCode()).isEqualTo(200);
    }

    @Test
    void a_database_that_is_away_is_told_in_time_and_that_it_is_back() throws Exception {
        assertThat(ask("GET", "/healthcheck").body()).isEqualTo("OK");
        server.kill();
        requireInTime("The database does not answer");
        assertThat(ask("GET", "/").statusCode()).as("liveness").isEqualTo(200);
        server.restart();
        requireInTime("OK");
    }

    @Test
    void a_broken_policy_is_told_in_time_and_that_it_is_mended() throws Exception {
        Files.writeString(policy, "\"a\": [\n");
        requireInTime("The policy files are not in order");
        Files.writeString(policy, "{}\n");
        requireInTime("OK");
    }

    @Test
    void metrics_are_for_this_machine_only() throws Exception {
        assertThat(ask("GET", "/v2.1/servers/0/metadata").statusCode()).isEqualTo(401);
        HttpResponse<String> answer = ask("GET", "/metrics");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/plain");
        assertThat(answer.body()).contains("placard_ready 1.0", "placard_policy_problem 0.0", "jvm_memory_used_bytes",
                "placard_request_seconds_count{action=\"os_compute_api:server-metadata:index\",status=\"401\"}");
        HttpRequest forwarded = HttpRequest.newBuilder(placard.address().resolve("/metrics")).header("X-Forwarded-For", "127.0.0.1")
                .build();
        assertThat(CLIENT.send(forwarded, BodyHandlers.ofString()).statusCode()).isEqualTo(404);
    }

    private static void requireInTime(String body) {
        long start = System.nanoTime();
        Await.until(body, () -> ask("GET", "/healthcheck").body().equals(body));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).as(body).isLessThan(IN_TIME);
    }

    private static HttpResponse<String> ask(String method, String path) {
        try {
            return CLIENT.send(HttpRequest.newBuilder(placard.address().resolve(path)).version(HttpClient.Version.HTTP_1_1)
                    .method(method, BodyPublishers.noBody()).build(), BodyHandlers.ofString());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
