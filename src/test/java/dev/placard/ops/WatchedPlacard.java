package dev.placard.ops;

import static org.assertj.core.api.Assertions.assertThat;

import dev.placard.fixture.Api;
import dev.placard.identity.keystone.FakeKeystone;
import dev.placard.identity.keystone.TokenBody;
import dev.placard.process.Await;
import dev.placard.process.Database;
import dev.placard.process.MariaDb;
import dev.placard.process.PlacardProcess;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;

/** A Placard before a MariaDB and a Keystone, with two servers of one project; its probes and metrics are what an operator has. */
final class WatchedPlacard implements AutoCloseable {

    /** The project of every caller. */
    static final String PROJECT = "demo-id";

    /** Its metadata can be changed; at most three items. */
    static final String SERVER = "0b5e0000-0017-4000-8000-000000000001";

    /** Its metadata cannot: an admin locked it. */
    static final String LOCKED = "0b5e0000-0017-4000-8000-000000000002";

    private static final Duration IN_TIME = Duration.ofSeconds(2);

    final MariaDb server;
    final Database database;
    final FakeKeystone keystone = FakeKeystone.start(Clock.systemUTC());
    final Path policy;
    final Path disabled;
    final PlacardProcess placard;

    WatchedPlacard() throws Exception {
        Path directory = PlacardProcess.directory("probes");
        server = MariaDb.shared();
        database = server.create("placard");
        for (String token : List.of("a-token-that-is-known", "another-token-1", "another-token-2")) {
            keystone.knows(token, TokenBody.of("ann", Instant.now().plus(Duration.ofDays(1))).project("demo").roles("member", "reader"));
        }
        policy = Files.writeString(directory.resolve("policy.yaml"), "{}\n");
        disabled = directory.resolve("disabled");
        Map<String, String> options = new HashMap<>(keystone.options("127.0.0.1"));
        options.putAll(Map.of("KEYSTONE_AUTHTOKEN_HTTP_CONNECT_TIMEOUT", "1", "PLACARD_STOP_GRACE", "6",
                "OSLO_POLICY_POLICY_FILE", policy.toString(), "QUOTA_METADATA_ITEMS", "3", "PLACARD_WARM_UP", "1",
                "HEALTHCHECK_DISABLE_BY_FILE_PATH", disabled.toString()));
        placard = new PlacardProcess(directory, database, options);
        placard.start();
        addServers();
    }

    private void addServers() {
        String insertion = "INSERT INTO instances (uuid, project_id, user_id, display_name, vm_state, locked, launched_at, created_at, deleted)"
                + " VALUES (?, ?, 'u', 'watched', 'active', ?, '2026-01-01', '2026-01-01', 0)";
        database.execute(insertion, SERVER, PROJECT, false);
        database.execute(insertion, LOCKED, PROJECT, true);
    }

    /** Asks without a token. */
    HttpResponse<String> ask(String method, String path) {
        return new Api(placard.address()).send(method, path, "");
    }

    /** Sets an item with a token; further headers by name and value. */
    HttpResponse<String> put(String server, String key, String token, String... headers) {
        return new Api(placard.address(), token).send("PUT", "/v2.1/servers/" + server + "/metadata/" + key,
                "{\"meta\": {\"" + key + "\": \"v\"}}", headers);
    }

    /** Sets an item in the background. */
    CompletableFuture<HttpResponse<String>> putLater(String key, String token) {
        return CompletableFuture.supplyAsync(() -> put(SERVER, key, token));
    }

    /** The value of a metric without labels, as a scraper reads it. */
    OptionalDouble metric(String name) {
        return new Api(placard.address()).metric(name);
    }

    /** Waits until a metric has a value, and requires that it did not take long. */
    void requireMetricInTime(String name, double value) {
        requireInTime(name + " to be " + value, () -> metric(name).equals(OptionalDouble.of(value)));
    }

    /** Waits until the probes tell something, and requires that it did not take long. */
    void requireProbesInTime(String reason) {
        requireInTime("/healthcheck to say " + reason, () -> ask("GET", "/healthcheck").body().equals(reason));
        int status = reason.equals("OK") ? 200 : 503;
        requireInTime("/health/ready to be " + status, () -> health("/ready").statusCode() == status);
        assertThat(health("/live").statusCode()).isEqualTo(200);
        requireMetricInTime("placard_ready", reason.equals("OK") ? 1 : 0);
    }

    /** What MicroProfile Health tells. */
    HttpResponse<String> health(String path) {
        return new Api(placard.address()).get(placard.health() + path);
    }

    @Override
    public void close() throws IOException {
        placard.stop();
        keystone.close();
    }

    private static void requireInTime(String what, BooleanSupplier isSo) {
        long start = System.nanoTime();
        Await.until(what, () -> isSo.getAsBoolean() || passed(start).compareTo(IN_TIME) > 0);
        assertThat(passed(start)).as(what).isLessThan(IN_TIME);
    }

    private static Duration passed(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
