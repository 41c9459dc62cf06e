package dev.placard.stress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.placard.fixture.MetadataApi;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/** An item that many clients add 1 to at once: each reads it, adds, and writes it back. */
final class Counter {

    private static final int CLIENTS = 64;

    private final MetadataApi api;

    /**
     * A counter that stands at 0, and is all that the server has: other tests may have filled its quota.
     *
     * @param placard scheme, host and port
     * @param server the server's id
     */
    Counter(URI placard, String server) {
        api = new MetadataApi(placard, server, "member-token");
        HttpResponse<String> empty = api.replaceAll("{}");
        assertThat(empty.statusCode()).as(empty.body()).isEqualTo(200);
        HttpResponse<String> zero = write(0, "If-None-Match", "*");
        assertThat(zero.statusCode()).as(zero.body()).isEqualTo(200);
    }

    /** What it must come to: how many add to it. */
    static int expected() {
        return CLIENTS;
    }

    /** Adds with the tag of what was read, and once more whenever somebody else was faster. */
    int addIfMatch() throws Exception {
        return together(meeting -> {
            HttpResponse<String> written;
            do {
                HttpResponse<String> read = read();
                written = write(value(read) + 1, "If-Match", read.headers().firstValue("ETag").orElseThrow());
            } while (written.statusCode() == 412 || written.statusCode() == 503);
            assertThat(written.statusCode()).as(written.body()).isEqualTo(200);
        });
    }

    /** Adds whatever has become of what was read; all read before one writes. */
    int addBlindly() throws Exception {
        return together(meeting -> {
            int value = value(read());
            meeting.await();
            assertThat(write(value + 1, "If-Match", "*").statusCode()).isEqualTo(200);
        });
    }

    private int together(Adding adding) throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        CyclicBarrier meeting = new CyclicBarrier(CLIENTS);
        try {
            Callable<Void> work = () -> {
                meeting.await();
                adding.add(meeting);
                return null;
            };
            for (Future<Void> each : clients.invokeAll(Stream.generate(() -> work).limit(CLIENTS).toList())) {
                each.get();
            }
        } finally {
            clients.shutdownNow();
        }
        return value(read());
    }

    private HttpResponse<String> read() {
        HttpResponse<String> answer = api.show("counter");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer;
    }

    private HttpResponse<String> write(int value, String header, String tags) {
        return api.put("counter", Integer.toString(value), header, tags);
    }

    private static int value(HttpResponse<String> answer) {
        return Integer.parseInt(answer.body().replaceAll("\\D", ""));
    }

    /** What one client does. */
    private interface Adding {

        void add(CyclicBarrier meeting) throws Exception;
    }
}
