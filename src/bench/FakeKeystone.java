import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A Keystone that knows one service user and lets everybody in as a member of project demo. java FakeKeystone.java PORT
 */
public final class FakeKeystone {

    private static final AtomicInteger VALIDATIONS = new AtomicInteger();

    private FakeKeystone() { }

    public static void main(String[] args) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", Integer.parseInt(args[0])), 0);
        server.createContext("/v3/auth/tokens", FakeKeystone::tokens);
        server.createContext("/validations", exchange -> send(exchange, 200, Integer.toString(VALIDATIONS.get())));
        server.start();
    }

    private static void tokens(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        boolean isLogin = exchange.getRequestMethod().equals("POST");
        if (isLogin) {
            exchange.getResponseHeaders().add("X-Subject-Token", "service-token");
        } else {
            VALIDATIONS.incrementAndGet();
        }
        send(exchange, isLogin ? 201 : 200, """
                {"token": {"methods": ["password"], "expires_at": "2099-01-01T00:00:00.000000Z",
                 "issued_at": "2026-01-01T00:00:00.000000Z", "audit_ids": ["a"],
                 "user": {"id": "d0d0d0d0d0d04d0d8d0dd0d0d0d00001", "name": "demo",
                          "domain": {"id": "default", "name": "Default"}, "password_expires_at": null},
                 "project": {"id": "d0d0d0d0d0d04d0d8d0dd0d0d0d0d0d0", "name": "demo",
                             "domain": {"id": "default", "name": "Default"}},
                 "is_domain": false, "roles": [{"id": "1", "name": "member"}, {"id": "2", "name": "reader"}]}}""");
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
