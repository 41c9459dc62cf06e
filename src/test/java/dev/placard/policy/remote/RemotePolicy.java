package dev.placard.policy.remote;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsServer;
import dev.placard.fixture.TestCertificates;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;

/**
 * A service that decides remote checks: it answers with the same text, but at {@code /False}, {@code /moved} and {@code /silent}, and
 * remembers what it was asked.
 */
public final class RemotePolicy implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService executor = Executors.newCachedThreadPool();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final AtomicInteger silences = new AtomicInteger();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final int status;

    record Asked(String method, URI address, String contentType, String body) { }

    private RemotePolicy(HttpServer server, int status, String answer) {
        this.server = server;
        this.status = status;
        server.createContext("/", exchange -> answer(exchange, answer));
        server.createContext("/False", exchange -> answer(exchange, "False"));
        server.createContext("/moved", exchange -> redirect(exchange));
        server.createContext("/silent", exchange -> stayOpen());
        server.setExecutor(executor);
        server.start();
    }

    /** One that answers 200 with this text. */
    public static RemotePolicy answering(String answer) throws IOException {
        return answering(200, answer);
    }

    static RemotePolicy answering(int status, String answer) throws IOException {
        return new RemotePolicy(HttpServer.create(loopback(), 0), status, answer);
    }

    static RemotePolicy secured(SSLContext tls, boolean wantsClient) throws IOException {
        HttpsServer server = HttpsServer.create(loopback(), 0);
        server.setHttpsConfigurator(TestCertificates.configurator(tls, wantsClient));
        return new RemotePolicy(server, 200, "True");
    }

    /** The address without its scheme: {@code //127.0.0.1:port}. */
    String host() {
        return "//127.0.0.1:" + server.getAddress().getPort();
    }

    /** A rule that asks it, by a name of this machine. */
    public String rule(String name, String path) {
        return "http://" + name + ":" + port() + path;
    }

    int port() {
        return server.getAddress().getPort();
    }

    List<Asked> asked() {
        return asked;
    }

    /** How often it was asked at {@code /silent}, where it never answers. */
    public int silences() {
        return silences.get();
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        executor.shutdownNow();
    }

    private void answer(HttpExchange exchange, String answer) throws IOException {
        asked.add(new Asked(exchange.getRequestMethod(), exchange.getRequestURI(),
                exchange.getRequestHeaders().getFirst("Content-Type"),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        byte[] body = answer.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static void redirect(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().add("Location", "/there");
        exchange.sendResponseHeaders(307, -1);
        exchange.close();
    }

    private void stayOpen() {
        silences.incrementAndGet();
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static InetSocketAddress loopback() throws IOException {
        return new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0);
    }
}
