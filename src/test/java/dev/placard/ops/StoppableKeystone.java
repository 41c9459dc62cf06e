package dev.placard.ops;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** As much of Keystone as a Placard needs whose callers all are the same member of a project; it can be hung. */
final class StoppableKeystone implements AutoCloseable {

    /** The project of every caller. */
    static final String PROJECT = "5a5a5a5a5a5a4a5a8a5aa5a5a5a5a5a5";

    /** The user behind every token. */
    static final String USER = "5a5a5a5a5a5a4a5a8a5aa5a5a5a50001";

    private static final String MEMBER = """
            {"token": {"methods": ["password"], "expires_at": "2126-01-01T00:00:00.000000Z", "roles": [{"id": "m", "name": "member"},
             {"id": "r", "name": "reader"}], "user": {"id": "%s", "name": "member", "domain": {"id": "default", "name": "Default"}},
             "project": {"id": "%s", "name": "demo", "domain": {"id": "default", "name": "Default"}}}}""".formatted(USER, PROJECT);

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;
    private volatile CountDownLatch hanging = new CountDownLatch(0);

    StoppableKeystone() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/v3/auth/tokens", this::answer);
        server.createContext("/", StoppableKeystone::answerVersions);
        server.start();
    }

    /** The options that make it Placard's Keystone, by their names in the environment; Placard waits a second for it. */
    Map<String, String> options() {
        return Map.of("KEYSTONE_AUTHTOKEN_AUTH_URL", "http://127.0.0.1:" + server.getAddress().getPort(),
                "KEYSTONE_AUTHTOKEN_USERNAME", "placard", "KEYSTONE_AUTHTOKEN_PASSWORD", "a-password",
                "KEYSTONE_AUTHTOKEN_DEFAULT_DOMAIN_ID", "default", "KEYSTONE_AUTHTOKEN_PROJECT_NAME", "service",
                "KEYSTONE_AUTHTOKEN_HTTP_CONNECT_TIMEOUT", "1", "KEYSTONE_AUTHTOKEN_HTTP_REQUEST_MAX_RETRIES", "0");
    }

    /** From now on no answer comes. */
    void hang() {
        hanging = new CountDownLatch(1);
    }

    /** All is well again. */
    void goOn() {
        hanging.countDown();
    }

    @Override
    public void close() {
        goOn();
        server.stop(0);
        threads.shutdownNow();
    }

    private static void answerVersions(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(300, -1);
        exchange.close();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            hanging.await();
            byte[] body = MEMBER.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("X-Subject-Token", "the-token-of-placard");
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(exchange.getRequestMethod().equals("GET") ? 200 : 201, body.length);
            exchange.getResponseBody().write(body);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
