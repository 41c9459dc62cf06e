package dev.placard.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.placard.process.Await;
import dev.placard.process.Database;
import dev.placard.process.PlacardProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The events on a topic of the app server's own broker. */
@Tag("process")
class TopicIT {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static Path directory;
    private static Database database;
    private static PlacardProcess placard;

    @BeforeAll
    static void start() throws Exception {
        directory = PlacardProcess.directory("topic");
        database = new Database("jdbc:h2:file:" + directory.resolve("data/placard") + ";AUTO_SERVER=TRUE;TIME ZONE=UTC", "placard",
                "placard");
        Map<String, String> options = new HashMap<>(Broker.environment());
        options.putAll(Map.of("EVENTS_JMS_CONNECTION_FACTORY", Broker.factory(), "EVENTS_JMS_TOPIC", Broker.topic()));
        placard = new PlacardProcess(directory, database, options);
        placard.start();
    }

    @AfterAll
    static void stop() {
        placard.stop();
    }

    @Test
    void events_wait_for_the_broker_and_come_in_their_order() throws Exception {
        String server = register();
        change(server, 1, 5);
        Await.until("events that wait", () -> metric("placard_topic_waiting") >= 5);
        Await.until("a word of it", () -> placard.log().contains("Events are not published for now, and wait"));

        placard.stop();
        Broker.add(directory, Broker.NO_PORT);
        // nothing is published before somebody listens
        relayIsHeldUntil("2037-01-01");
        placard.start();
        Await.until("a subscription", () -> isListening());
        relayIsHeldUntil("2000-01-01");
        List<String> told = new ArrayList<>();
        Await.until("the events that waited", () -> count(told) >= 5);
        change(server, 6, 60);
        Await.until("the events from then on", () -> count(told) >= 60);

        assertThat(told).extracting(message -> message.substring(0, message.indexOf('{')))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 60).mapToObj(i -> i + " " + server + " " + server
                        + " org.openstack.compute.server.metadata.updated ").toList());
        assertThat(told.get(0)).contains("{\"specversion\": \"1.0\", \"id\": \"1\", \"source\": \"/v2.1/servers/" + server + "\"",
                "\"changes\": [{\"key\": \"k\", \"old\": null, \"new\": \"v1\"}]");
        Await.until("nothing that waits", () -> metric("placard_topic_waiting") == 0);
    }

    private static void relayIsHeldUntil(String day) throws SQLException {
        try (Connection connection = database.connect(); Statement statement = connection.createStatement()) {
            statement.execute("UPDATE placard_relay SET holder = 'another', expires_at = TIMESTAMP WITH TIME ZONE '" + day + " 00:00:00+00'"
                    + " WHERE name = 'feed'");
        }
    }

    /** How many messages there are, with those that have come by now. */
    private static int count(List<String> told) {
        get(messages()).lines().forEach(told::add);
        return told.size();
    }

    private static String register() throws Exception {
        return send("POST", "/v2.1/servers", "{\"server\": {\"name\": \"web\", \"imageRef\": \"\", \"flavorRef\": \"1\"}}", 202)
                .replaceAll(".*\"id\": \"([0-9a-f-]{36})\".*", "$1");
    }

    private static void change(String server, int from, int to) throws Exception {
        for (int i = from; i <= to; i++) {
            send("PUT", "/v2.1/servers/" + server + "/metadata/k", "{\"meta\": {\"k\": \"v" + i + "\"}}", 200);
        }
    }

    private static String send(String method, String path, String body, int status) throws Exception {
        HttpResponse<String> answer = HTTP.send(HttpRequest.newBuilder(placard.address().resolve(path))
                .header("X-Auth-Token", "member-token").header("Content-Type", "application/json").method(method, BodyPublishers.ofString(body)).build(), BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return answer.body();
    }

    private static double metric(String name) {
        return get(placard.address().resolve("/metrics")).lines().filter(line -> line.startsWith(name + " "))
                .mapToDouble(line -> Double.parseDouble(line.split(" ")[1])).findFirst().orElseThrow();
    }

    private static boolean isListening() {
        return status(messages()) == 200;
    }

    private static URI messages() {
        return URI.create(placard.address() + "/reader/messages?factory=" + Broker.factory() + "&topic=" + Broker.topic());
    }

    private static int status(URI address) {
        try {
            return ((HttpURLConnection) address.toURL().openConnection()).getResponseCode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String get(URI address) {
        try {
            return new String(address.toURL().openStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
