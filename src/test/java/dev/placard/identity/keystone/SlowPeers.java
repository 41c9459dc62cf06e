package dev.placard.identity.keystone;

import dev.placard.fixture.Api;
import dev.placard.policy.remote.RemotePolicy;
import dev.placard.process.Database;
import dev.placard.process.PlacardProcess;
import dev.placard.process.ServerLogs;
import java.io.IOException;
import java.net.InetAddress;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/**
 * A Placard in a process of its own, between a Keystone and a service that its policy asks for quotas. Both may be slow, and both
 * have a name with an underscore.
 */
final class SlowPeers implements AutoCloseable {

    /** How many requests may wait for either. */
    static final int PLACES = 8;

    private final FakeKeystone keystone = FakeKeystone.start(Clock.systemUTC());
    private final RemotePolicy service = RemotePolicy.answering("True");
    private final Path directory = PlacardProcess.directory("keystone");
    private final PlacardProcess placard;

    /** Starts all three. */
    SlowPeers() throws IOException {
        Path policy = Files.writeString(directory.resolve("policy.yaml"),
                "\"os_compute_api:os-quota-sets:show\": \"" + service.rule("policy_api", "/silent") + "\"\n");
        Map<String, String> options = new HashMap<>(keystone.options("keystone_api"));
        options.putAll(Map.of("JDK_JAVA_OPTIONS", PlacardProcess.SHORT_LIVED + " -Djdk.net.hosts.file=" + hosts(directory),
                "OSLO_POLICY_POLICY_FILE", policy.toString(), "OSLO_POLICY_REMOTE_TIMEOUT", "120",
                "KEYSTONE_AUTHTOKEN_HTTP_CONNECT_TIMEOUT", "120"));
        placard = new PlacardProcess(directory, Database.h2(directory), options);
        placard.start();
    }

    FakeKeystone keystone() {
        return keystone;
    }

    RemotePolicy service() {
        return service;
    }

    /** Asks, and waits for the answer. */
    int status(String path, String token, String... headers) {
        return new Api(placard.address(), token).get(path, headers).statusCode();
    }

    /** Asks, and waits for nothing. */
    CompletableFuture<HttpResponse<String>> ask(String path, String token) {
        return new Api(placard.address(), token).later(path);
    }

    /** All that the server wrote for its operator. */
    String logs() throws IOException {
        return ServerLogs.read(directory, path -> true);
    }

    @Override
    public void close() {
        placard.stop();
        keystone.close();
        service.close();
    }

    /** What Java asks in place of the system, which may know no name with an underscore. */
    private static Path hosts(Path directory) throws IOException {
        return Files.write(directory.resolve("hosts"), Stream.of("localhost", InetAddress.getLocalHost().getHostName(), "keystone_api",
                "policy_api").map(name -> "127.0.0.1 " + name).toList());
    }
}
