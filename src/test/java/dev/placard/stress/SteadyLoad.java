package dev.placard.stress;

import dev.placard.fixture.Answer;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/** Clients that together ask 300 times a second, as long as they are let; each writes an item of a server of its own and reads it. */
final class SteadyLoad {

    /** One for each client. */
    static final List<String> SERVERS = IntStream.range(10, 22).mapToObj(n -> "0b5e0000-0017-4000-8000-0000000000" + n).toList();

    private static final long BETWEEN_REQUESTS = 1_000_000_000L * SERVERS.size() / 300;

    private final URI address;
    private final ExecutorService threads = Executors.newFixedThreadPool(SERVERS.size());
    private final List<Future<?>> clients = new ArrayList<>();
    private final List<String> failures = new CopyOnWriteArrayList<>();
    private final AtomicInteger asked = new AtomicInteger();
    private final long start = System.nanoTime();
    private volatile boolean isOver;

    SteadyLoad(URI address) {
        this.address = address;
    }

    void start() {
        SERVERS.forEach(server -> clients.add(threads.submit(() -> run(server))));
    }

    /** Lets every client end its request. */
    void stop() throws Exception {
        isOver = true;
        for (Future<?> client : clients) {
            client.get();
        }
        threads.shutdown();
    }

    /** What was answered with anything but what was to be expected. */
    List<String> failures() {
        return failures;
    }

    @Override
    public String toString() {
        double seconds = (System.nanoTime() - start) / 1e9;
        return "%d requests in %.0f s (%.0f a second), %d failures".formatted(asked.get(), seconds, asked.get() / seconds,
                failures.size());
    }

    private void run(String server) {
        try (HttpConnection connection = new HttpConnection(address, "member-token")) {
            long next = System.nanoTime();
            for (int turn = 0; !isOver; turn++) {
                ask(connection, server, turn);
                // who is late catches up
                next += BETWEEN_REQUESTS;
                LockSupport.parkNanos(next - System.nanoTime());
            }
        }
    }

    /** Every second request reads what the one before wrote. */
    private void ask(HttpConnection connection, String server, int turn) {
        boolean isRead = turn % 2 == 1;
        String expected = "{\"meta\": {\"k\": \"v%d\"}}".formatted(turn - turn % 2);
        try {
            asked.incrementAndGet();
            Answer answer = connection.send(isRead ? "GET" : "PUT", "/v2.1/servers/" + server + "/metadata/k",
                    isRead ? "" : expected, "");
            if (!answer.status().equals("200") || !answer.text().equals(expected)) {
                failures.add(server + " " + turn + ": " + answer.status() + " " + answer.text());
            }
        } catch (IOException e) {
            failures.add(server + " " + turn + ": " + e);
        }
    }
}
