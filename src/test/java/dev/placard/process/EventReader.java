package dev.placard.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads the feed of events as a client does, in a thread of its own. */
public final class EventReader implements AutoCloseable {

    private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final HttpResponse<InputStream> answer;
    private final List<Event> events = new ArrayList<>();
    private String lastId = "";
    private boolean hasEnded;

    /**
     * An event with data.
     *
     * @param id its place in the feed
     * @param data JSON
     */
    public record Event(long id, String data) { }

    /**
     * Begins to read.
     *
     * @param address Placard's
     * @param query with its question mark, or empty
     * @param headers further headers, each with its value
     */
    public EventReader(URI address, String token, String query, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address.resolve("/v2.1/metadata-events" + query))
                .header("X-Auth-Token", token);
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            answer = HTTP.send(request.build(), BodyHandlers.ofInputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        if (answer.statusCode() == 200) {
            Thread reader = new Thread(this::read, "event-reader");
            reader.setDaemon(true);
            reader.start();
        }
    }

    /** What the request was answered with. */
    public HttpResponse<InputStream> answer() {
        return answer;
    }

    /** The whole answer where it is no stream of events. */
    public String refusal() {
        try {
            return new String(answer.body().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What came so far. */
    public synchronized List<Event> events() {
        return List.copyOf(events);
    }

    /** The data of what came so far. */
    public List<String> data() {
        return events().stream().map(Event::data).toList();
    }

    /** The last id that came, also without data; empty before the first. */
    public synchronized String lastId() {
        return lastId;
    }

    /** Whether the server ended the stream. */
    public synchronized boolean hasEnded() {
        return hasEnded;
    }

    /** Comes back when so many events have come. */
    public EventReader await(int most) {
        Await.until(most + " events", () -> events().size() >= most);
        return this;
    }

    private void read() {
        String data = "";
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                data = take(line, data);
            }
        } catch (IOException e) {
            // broken off by either side
            data = "";
        }
        synchronized (this) {
            hasEnded = true;
        }
    }

    private synchronized String take(String line, String data) {
        if (line.startsWith("id: ")) {
            lastId = line.substring("id: ".length());
        } else if (line.startsWith("data: ")) {
            return data + line.substring("data: ".length());
        } else if (line.isEmpty() && !data.isEmpty()) {
            events.add(new Event(Long.parseLong(lastId), data));
            return "";
        }
        return data;
    }

    @Override
    public void close() {
        try {
            answer.body().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
