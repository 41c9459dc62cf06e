package dev.placard.console;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** As much of Keystone as users need who log in, and Placard, which asks about their tokens. */
final class KeystoneForUsers implements AutoCloseable {

    static final String PASSWORD = "the-password-of-member";
    static final String SECRET = "the-secret-of-a-credential";
    static final String TOKEN = "gAAAAA-the-token-of-member";
    static final String REFUSED = "The password is expired and needs to be changed for user: d0d0";

    private static final String OWN_PASSWORD = "the-password-of-placard";
    private static final String OWN_TOKEN = "gAAAAA-the-token-of-placard";
    private static final String MEMBER = """
            {"token": {"methods": ["password"], "expires_at": "2126-01-01T00:00:00.000000Z", "roles": [{"id": "m", "name": "member"},
             {"id": "r", "name": "reader"}], "user": {"id": "d0d0d0d0d0d04d0d8d0dd0d0d0d00001", "name": "member",
             "domain": {"id": "default", "name": "Default"}}, "project": {"id": "d0d0d0d0d0d04d0d8d0dd0d0d0d0d0d0", "name": "demo",
             "domain": {"id": "default", "name": "Default"}}}}""";

    private final HttpServer server;
    private final List<String> logins = new CopyOnWriteArrayList<>();
    private volatile String redirect = "";

    KeystoneForUsers() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", this::answer);
        server.start();
    }

    /** The options that make it Placard's Keystone, by their names in the environment. */
    Map<String, String> options() {
        return Map.of("KEYSTONE_AUTHTOKEN_AUTH_URL", address(), "KEYSTONE_AUTHTOKEN_USERNAME", "placard",
                "KEYSTONE_AUTHTOKEN_PASSWORD", OWN_PASSWORD, "KEYSTONE_AUTHTOKEN_DEFAULT_DOMAIN_ID", "default",
                "KEYSTONE_AUTHTOKEN_PROJECT_NAME", "service");
    }

    /** What users sent, oldest first. */
    List<String> logins() {
        return logins;
    }

    /** Answers log-ins of users with a redirect, until told otherwise by an empty text. */
    void redirectsTo(String path) {
        redirect = path;
    }

    private String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            if (exchange.getRequestMethod().equals("GET")) {
                boolean isKnown = TOKEN.equals(exchange.getRequestHeaders().getFirst("X-Subject-Token"));
                send(exchange, isKnown ? 200 : 404, isKnown ? MEMBER : "{}");
            } else if (body.contains(OWN_PASSWORD)) {
                exchange.getResponseHeaders().set("X-Subject-Token", OWN_TOKEN);
                send(exchange, 201, MEMBER);
            } else {
                logIn(exchange, body);
            }
        }
    }

    private void logIn(HttpExchange exchange, String body) throws IOException {
        logins.add(body);
        if (!redirect.isEmpty() && !exchange.getRequestURI().getPath().equals(redirect)) {
            exchange.getResponseHeaders().set("Location", address() + redirect);
            send(exchange, 307, "");
        } else if (body.contains('"' + PASSWORD + '"') || body.contains('"' + SECRET + '"')) {
            exchange.getResponseHeaders().set("X-Subject-Token", TOKEN);
            send(exchange, 201, MEMBER);
        } else {
            send(exchange, 401, "{\"error\": {\"code\": 401, \"message\": \"" + REFUSED + "\", \"title\": \"Unauthorized\"}}");
        }
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
