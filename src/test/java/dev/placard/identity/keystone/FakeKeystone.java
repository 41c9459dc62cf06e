package dev.placard.identity.keystone;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsServer;
import dev.placard.fixture.TestCertificates;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;

/** As much of Keystone as a validation needs, over real HTTP, with all its troubles. */
public final class FakeKeystone implements AutoCloseable {

    static final String PASSWORD = "a-service-password";
    static final Duration OWN_TOKEN_LIFE = Duration.ofHours(1);

    /** What may be wrong with a Keystone that answers, or does not. */
    public enum Trouble { NONE, SLOW, STUCK_IN_THE_BODY, GARBAGE, WRONG_SHAPE, ERROR, CLOSES }

    private final Clock clock;
    private final Optional<SSLContext> tls;
    private final boolean wantsClientCertificate;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, String> tokens = new ConcurrentHashMap<>();
    private final Set<String> ownTokens = ConcurrentHashMap.newKeySet();
    private final AtomicInteger logins = new AtomicInteger();
    private final AtomicInteger validations = new AtomicInteger();
    private final Semaphore requests = new Semaphore(0);
    private volatile CountDownLatch slow = new CountDownLatch(1);
    private volatile Trouble trouble = Trouble.NONE;
    private volatile Duration behind = Duration.ZERO;
    private volatile String lastQuery = "";
    private volatile String lastLogin = "";
    private HttpServer server;

    private FakeKeystone(Clock clock, Optional<SSLContext> tls, boolean wantsClientCertificate) throws IOException {
        this.clock = clock;
        this.tls = tls;
        this.wantsClientCertificate = wantsClientCertificate;
        listen(0);
    }

    /** One that answers over plain HTTP, and judges the end of tokens by that clock. */
    public static FakeKeystone start(Clock clock) throws IOException {
        return new FakeKeystone(clock, Optional.empty(), false);
    }

    static FakeKeystone start(Clock clock, SSLContext tls, boolean wantsClientCertificate) throws IOException {
        return new FakeKeystone(clock, Optional.of(tls), wantsClientCertificate);
    }

    String url() {
        return (tls.isPresent() ? "https" : "http") + "://127.0.0.1:" + server.getAddress().getPort();
    }

    /**
     * The options that make it Placard's Keystone, by their names in the environment; a failure is not tried again.
     *
     * @param host a name of this machine
     */
    public Map<String, String> options(String host) {
        return Map.of("KEYSTONE_AUTHTOKEN_AUTH_URL", "http://" + host + ":" + server.getAddress().getPort(),
                "KEYSTONE_AUTHTOKEN_USERNAME", "nova", "KEYSTONE_AUTHTOKEN_PASSWORD", PASSWORD,
                "KEYSTONE_AUTHTOKEN_USER_DOMAIN_ID", "default", "KEYSTONE_AUTHTOKEN_PROJECT_NAME", "service",
                "KEYSTONE_AUTHTOKEN_PROJECT_DOMAIN_NAME", "Default", "KEYSTONE_AUTHTOKEN_HTTP_REQUEST_MAX_RETRIES", "0");
    }

    /** From now on that is said of a token. */
    public void knows(String token, TokenBody body) {
        tokens.put(token, body.json());
    }

    void forgets(String token) {
        tokens.remove(token);
    }

    /** From now on it answers so; who waits for an answer gets none. */
    public void isIn(Trouble now) {
        trouble = now;
        CountDownLatch before = slow;
        slow = new CountDownLatch(1);
        before.countDown();
    }

    void goesDown() {
        server.stop(0);
    }

    void comesBack() throws IOException {
        listen(server.getAddress().getPort());
    }

    void hasAClockThatIsBehind(Duration by) {
        behind = by;
    }

    void revokesTheTokensOfPlacard() {
        ownTokens.clear();
    }

    /** Waits until this many requests have come in, since the start or since they were awaited before. */
    void awaitRequests(int count) throws InterruptedException {
        if (!requests.tryAcquire(count, 60, TimeUnit.SECONDS)) {
            throw new AssertionError("Only " + requests.availablePermits() + " of " + count + " requests came");
        }
    }

    int requestsSinceAwaited() {
        return requests.availablePermits();
    }

    int logins() {
        return logins.get();
    }

    int validations() {
        return validations.get();
    }

    String lastQuery() {
        return lastQuery;
    }

    String lastLogin() {
        return lastLogin;
    }

    @Override
    public void close() {
        slow.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private void listen(int port) throws IOException {
        InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        server = tls.isPresent() ? secured(HttpsServer.create(address, 0)) : HttpServer.create(address, 0);
        server.setExecutor(threads);
        server.createContext("/v3/auth/tokens", this::answer);
        server.createContext("/", FakeKeystone::answerVersions);
        server.start();
    }

    private static void answerVersions(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(300, -1);
        exchange.close();
    }

    private HttpServer secured(HttpsServer https) {
        https.setHttpsConfigurator(TestCertificates.configurator(tls.orElseThrow(), wantsClientCertificate));
        return https;
    }

    private void answer(HttpExchange exchange) throws IOException {
        CountDownLatch end = slow;
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            requests.release();
            switch (trouble) {
                case SLOW -> end.await();
                case STUCK_IN_THE_BODY -> {
                    exchange.sendResponseHeaders(200, 0);
                    exchange.getResponseBody().write('{');
                    exchange.getResponseBody().flush();
                    end.await();
                }
                case GARBAGE -> send(exchange, 200, "<html>it works!</html>");
                case WRONG_SHAPE -> send(exchange, 200, "{\"token\": {\"user\": 7, \"expires_at\": []}}");
                case ERROR -> send(exchange, 500, "{\"error\": {\"code\": 500}}");
                case CLOSES -> throw new IOException("closed on purpose");
                case NONE -> serve(exchange, new String(body, StandardCharsets.UTF_8));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void serve(HttpExchange exchange, String body) throws IOException {
        if (exchange.getRequestMethod().equals("POST")) {
            logIn(exchange, body);
        } else {
            validate(exchange);
        }
    }

    private void logIn(HttpExchange exchange, String body) throws IOException {
        lastLogin = body;
        int number = logins.incrementAndGet();
        if (!body.contains('"' + PASSWORD + '"')) {
            send(exchange, 401, "{}");
            return;
        }
        String token = "own-token-of-placard-" + number;
        ownTokens.add(token);
        exchange.getResponseHeaders().set("X-Subject-Token", token);
        send(exchange, 201, TokenBody.of("nova", clock.instant().plus(OWN_TOKEN_LIFE)).project("service").json());
    }

    private void validate(HttpExchange exchange) throws IOException {
        if (!ownTokens.contains(exchange.getRequestHeaders().getFirst("X-Auth-Token"))) {
            send(exchange, 401, "{\"error\": {\"code\": 401}}");
            return;
        }
        validations.incrementAndGet();
        lastQuery = exchange.getRequestURI().getRawQuery();
        String body = tokens.getOrDefault(exchange.getRequestHeaders().getFirst("X-Subject-Token"), "");
        boolean restricted = body.contains("access_rules")
                && !"1".equals(exchange.getRequestHeaders().getFirst("OpenStack-Identity-Access-Rules"));
        boolean expired = !body.isEmpty() && TokenJson.readExpiry(body).isBefore(Instant.now(clock).minus(behind))
                && !lastQuery.contains("allow_expired=1");
        boolean known = !body.isEmpty() && !restricted && !expired;
        send(exchange, known ? 200 : 404, known ? body : "{\"error\": {\"code\": 404}}");
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
