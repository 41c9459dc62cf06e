package dev.placard.access;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A service that policy rules ask: {@code /True} says True, {@code /False} says False, {@code /silent} says nothing. */
public final class RemoteService implements AutoCloseable {

    private final HttpServer server;
    private final AtomicInteger silences = new AtomicInteger();
    private final ExecutorService threads = Executors.newCachedThreadPool();

    /** Starts it. */
    public RemoteService() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            String path = exchange.getRequestURI().getPath();
            if (path.equals("/silent")) {
                silences.incrementAndGet();
            } else {
                byte[] answer = path.substring(1).getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(200, answer.length);
                exchange.getResponseBody().write(answer);
                exchange.close();
            }
        });
        server.start();
    }

    /** A rule that asks it. */
    String rule(String path) {
        return rule(server.getAddress().getHostString(), path);
    }

    /** A rule that asks it by another name. */
    public String rule(String host, String path) {
        return "http://" + host + ":" + server.getAddress().getPort() + path;
    }

    /** How often it was asked at {@code /silent}. */
    public int silences() {
        return silences.get();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
