package dev.placard.ops;

import static org.assertj.core.api.Assertions.assertThat;

import dev.placard.fixture.Api;
import dev.placard.fixture.CellRows;
import dev.placard.fixture.MetadataApi;
import dev.placard.fixture.RawConnection;
import dev.placard.identity.keystone.FakeKeystone.Trouble;
import dev.placard.process.Await;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** What an operator is told, within two seconds, when something breaks and when it is mended. */
@Tag("process")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ProbesIT {

    private static final Path PAGE = Path.of("src/site/markdown/operations.md");
    private static final String TOKEN = "a-token-that-is-known";
    private static final String SERVER = WatchedPlacard.SERVER;
    @AutoClose
    private static WatchedPlacard watched;

    @BeforeAll
    static void start() throws Exception {
        watched = new WatchedPlacard();
        // Placard waits a second for this Keystone, which is short on a busy machine
        Await.until("the token to be known", () -> watched.put(SERVER, "k", TOKEN).statusCode() == 200);
        Await.until("Placard to be ready", () -> watched.ask("GET", "/healthcheck").statusCode() == 200);
    }

    @Test
    void all_is_well() {
        HttpResponse<String> answer = watched.ask("GET", "/healthcheck");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("OK");
        assertThat(answer.headers().firstValue("Content-Type")).hasValueSatisfying(type ->
                assertThat(type.replace(" ", "")).isEqualToIgnoringCase("text/plain;charset=UTF-8"));
        assertThat(watched.ask("HEAD", "/healthcheck").statusCode()).isEqualTo(204);
        assertThat(watched.ask("POST", "/healthcheck").body()).isEqualTo("OK");
        assertThat(List.of("/live", "/ready", "/started")).allMatch(path -> watched.health(path).statusCode() == 200
                && watched.health(path).body().contains("\"placard\""));
    }

    @Test
    void it_has_sent_itself_requests_before_it_was_ready_which_are_neither_logged_nor_counted() {
        assertThat(watched.placard.log()).containsPattern("Placard warmed up with [1-9][0-9]* requests to itself");
        assertThat(watched.placard.log().lines().filter(line -> line.contains("requestlog") && line.contains("/servers/")))
                .allMatch(line -> line.contains(SERVER) || line.contains(WatchedPlacard.LOCKED));
        assertThat(watched.ask("GET", "/metrics").body()).doesNotContain("server-metadata:update\",status=\"404\"");
    }

    @Test
    void a_file_takes_it_out_of_service_while_requests_are_answered() throws IOException {
        Files.createFile(watched.disabled);
        watched.requireProbesInTime("DISABLED BY FILE");
        assertThat(watched.ask("HEAD", "/healthcheck").statusCode()).isEqualTo(503);
        assertThat(watched.ask("GET", "/v2.1/").statusCode()).isEqualTo(200);
        Files.delete(watched.disabled);
        watched.requireProbesInTime("OK");
    }

    @Test
    void a_database_that_is_away_is_told_in_time_and_that_it_is_back() {
        watched.requireProbesInTime("OK");
        watched.server.kill();
        try {
            watched.requireProbesInTime("The database does not answer");
            watched.requireMetricInTime("placard_database_up", 0);
            assertThat(watched.ask("GET", "/").statusCode()).as("liveness").isEqualTo(200);
        } finally {
            watched.server.restart();
        }
        watched.requireProbesInTime("OK");
        watched.requireMetricInTime("placard_database_up", 1);
    }

    @Test
    void a_broken_policy_is_told_in_time_and_that_it_is_mended() throws IOException {
        Files.writeString(watched.policy, "\"a\": [\n");
        watched.requireProbesInTime("The policy files are not in order");
        watched.requireMetricInTime("placard_policy_problem", 1);
        double loads = watched.metric("placard_policy_loads_total").orElseThrow();
        Files.writeString(watched.policy, "{}\n");
        watched.requireProbesInTime("OK");
        watched.requireMetricInTime("placard_policy_problem", 0);
        watched.requireMetricInTime("placard_policy_loads_total", loads + 1);
    }

    @Test
    void a_keystone_that_hangs_is_told_in_time_and_that_it_is_back_and_takes_nobody_out_of_service() {
        assertThat(watched.put(SERVER, "k", TOKEN).statusCode()).isEqualTo(200);
        watched.keystone.isIn(Trouble.SLOW);
        CompletableFuture<HttpResponse<String>> waiting = watched.putLater("k", "another-token-1");
        watched.requireMetricInTime("placard_keystone_waiting", 1);
        watched.requireMetricInTime("placard_keystone_breaker_open", 1);
        assertThat(waiting.join().statusCode()).isEqualTo(503);
        watched.requireProbesInTime("OK");
        assertThat(watched.put(SERVER, "k", TOKEN).statusCode()).as("a cached token").isEqualTo(200);
        double failures = watched.metric("placard_keystone_failures_total").orElseThrow();
        assertThat(failures).isPositive();
        watched.keystone.isIn(Trouble.NONE);
        Await.until("Keystone to be asked again", () -> watched.put(SERVER, "k", "another-token-2").statusCode() == 200);
        watched.requireMetricInTime("placard_keystone_breaker_open", 0);
        watched.requireMetricInTime("placard_keystone_waiting", 0);
        watched.requireMetricInTime("placard_keystone_failures_total", failures);
    }

    @Test
    void connections_at_work_are_told_in_time() throws Exception {
        watched.put(SERVER, "k", TOKEN);
        CompletableFuture<HttpResponse<String>> waiting;
        try (Connection holder = new CellRows(watched.database).hold(SERVER)) {
            waiting = watched.putLater("k", TOKEN);
            watched.requireMetricInTime("placard_pool_in_use", 1);
            holder.rollback();
        }
        assertThat(waiting.join().statusCode()).isEqualTo(200);
        watched.requireMetricInTime("placard_pool_in_use", 0);
        assertThat(watched.metric("placard_pool_max")).hasValue(32);
    }

    @Test
    void each_metric_of_the_page_is_there_and_none_names_a_server_a_key_or_a_project() throws IOException {
        String tag = watched.put(SERVER, "secret-key", TOKEN).headers().firstValue("ETag").orElseThrow();
        assertThat(watched.put(SERVER, "secret-key", TOKEN, "If-Match", tag).statusCode()).isEqualTo(200);
        assertThat(watched.put(SERVER, "secret-key", TOKEN, "If-Match", "\"another\"").statusCode()).isEqualTo(412);
        assertThat(watched.put(WatchedPlacard.LOCKED, "secret-key", TOKEN).statusCode()).isEqualTo(409);
        for (String key : List.of("q1", "q2", "q3")) {
            watched.put(SERVER, key, TOKEN);
        }
        HttpResponse<String> answer = watched.ask("GET", "/metrics");
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/plain; version=0.0.4");
        String update = "placard_request_seconds_count{action=\"os_compute_api:server-metadata:update\",status=";
        assertThat(answer.body()).contains(update + "\"200\"}", update + "\"412\"}", update + "\"409\"}", update + "\"403\"}");
        assertThat(watched.metric("placard_quota_refusals_total").orElseThrow()).isPositive();
        assertThat(watched.metric("placard_token_cache_hits_total").orElseThrow()).isPositive();
        assertThat(names(Files.readString(PAGE))).hasSizeGreaterThan(20)
                .allSatisfy(name -> assertThat(answer.body()).containsPattern("(?m)^" + name + "(_count)?[ {]"));
        assertThat(answer.body()).doesNotContain(SERVER, "secret-key", WatchedPlacard.PROJECT, TOKEN);
    }

    @Test
    void a_path_that_only_looks_like_one_of_these_is_none_and_hides_none() {
        for (String path : List.of("/healthcheck", "/metrics")) {
            for (String alike : List.of(";x=1/y", "/", "/y", "x")) {
                assertThat(watched.ask("GET", path + alike).statusCode()).as(path + alike).isEqualTo(300);
            }
            assertThat(watched.ask("GET", path).statusCode()).as(path).isEqualTo(200);
        }
    }

    @Test
    void metrics_are_for_this_machine_only() {
        assertThat(watched.ask("GET", "/metrics").statusCode()).isEqualTo(200);
        assertThat(new Api(watched.placard.address()).get("/metrics", "X-Forwarded-For", "127.0.0.1").statusCode()).isEqualTo(404);
    }

    @Test
    void each_request_leaves_a_line_that_no_caller_can_break() {
        String global = "req-0b5e0017-0000-4000-8000-00000000000a";
        watched.put(SERVER, "a%E2%80%A8b", TOKEN, "X-OpenStack-Request-ID", global);
        Await.until("the line", () -> watched.placard.log().contains(global));
        String line = watched.placard.log().lines().filter(one -> one.contains(global)).findFirst().orElseThrow();
        assertThat(line).matches(".*\\[" + global + " req-[0-9a-f-]{36} ann-id " + WatchedPlacard.PROJECT + " - - - -] "
                + "127\\.0\\.0\\.1 \"PUT /v2\\.1/servers/" + SERVER + "/metadata/a%E2%80%A8b\" status: 400 len: \\d+ microversion: 2\\.1"
                + " time: \\d+\\.\\d{6}.*");
    }

    @Test
    void the_commands_look_at_the_same_database_and_heal_it() throws Exception {
        assertThat(watched.placard.run(0, "upgrade-check")).contains("Check: Database\n  Result: Success", "Check: Keystone\n  Result: Success")
                .doesNotContain("Warning", "Failure");
        assertThat(watched.placard.run(0, "doctor")).isEqualTo("There are no twin rows\n");
        for (String value : List.of("old", "new")) {
            new CellRows(watched.database).addItem(WatchedPlacard.LOCKED, "twin", value);
        }
        assertThat(watched.placard.run(1, "upgrade-check")).contains("Check: Twin rows\n  Result: Warning\n  Details: 1 items");
        assertThat(watched.placard.run(1, "doctor")).contains("server " + WatchedPlacard.LOCKED + " has 2 rows of one key");
        assertThat(watched.placard.run(0, "doctor", "--fix")).contains("1 rows were taken away");
        assertThat(watched.placard.run(0, "doctor")).isEqualTo("There are no twin rows\n");
        assertThat(new MetadataApi(watched.placard.address(), WatchedPlacard.LOCKED, TOKEN).list().body()).isEqualTo("{\"metadata\": {\"twin\": \"new\"}}");
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void at_sigterm_probes_say_no_while_requests_are_served_and_those_under_way_end() throws Exception {
        watched.placard.terminate();
        watched.requireProbesInTime("STOPPING");
        assertThat(watched.put(WatchedPlacard.LOCKED, "k", TOKEN).statusCode()).as("a new request").isEqualTo(409);
        String body = "{\"meta\": {\"k\": \"v\"}}";
        try (RawConnection underWay = new RawConnection(watched.placard.address())) {
            underWay.send("PUT /v2.1/servers/" + SERVER + "/metadata/k HTTP/1.1\r\nHost: localhost\r\nX-Auth-Token: " + TOKEN
                    + "\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: " + body.length() + "\r\n\r\n");
            Await.until("the grace to be over", () -> watched.placard.log().contains("requests under way"));
            for (int i = 0; i < 50; i++) {
                // as soon as it stops, the app server closes its port
                assertThat(RawConnection.ask(watched.placard.address(), "GET / HTTP/1.1")).startsWith("HTTP/1.1 200 ");
            }
            underWay.send(body);
            assertThat(underWay.rest()).startsWith("HTTP/1.1 200 ");
        }
        Await.until("its end", () -> !watched.placard.isAlive());
    }

    private static List<String> names(String page) {
        return Pattern.compile("`((?:placard|jvm|process)_[a-z_]+)`").matcher(page).results().map(MatchResult::group)
                .map(name -> name.replace("`", "")).toList();
    }
}
