package dev.placard.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.placard.fixture.Api;
import dev.placard.process.Await;
import dev.placard.process.Database;
import dev.placard.process.PlacardProcess;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The events on a topic of the app server's own broker. */
@Tag("process")
class TopicIT {

    private static Path directory;
    @AutoClose
    private static PlacardProcess placard;

    @BeforeAll
    static void start() throws Exception {
        directory = PlacardProcess.directory("topic");
        Map<String, String> options = new HashMap<>(Broker.environment());
        options.putAll(Map.of("EVENTS_JMS_CONNECTION_FACTORY", Broker.factory(), "EVENTS_JMS_TOPIC", Broker.topic()));
        placard = new PlacardProcess(directory, Database.h2(directory), options);
        placard.start();
    }

    @Test
    void events_wait_for_the_broker_and_come_in_their_order() throws Exception {
        String server = register();
        change(server, 1, 5);
        Await.until("events that wait", () -> waiting() >= 5);
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
        Await.until("nothing that waits", () -> waiting() == 0);
    }

    private static void relayIsHeldUntil(String day) {
        placard.database().execute("UPDATE placard_relay SET holder = 'another', expires_at = TIMESTAMP WITH TIME ZONE '" + day
                + " 00:00:00+00' WHERE name = 'feed'");
    }

    /** How many messages there are, with those that have come by now. */
    private static int count(List<String> told) {
        new Api(placard.address()).get(messages()).body().lines().forEach(told::add);
        return told.size();
    }

    private static String register() {
        return send("POST", "/v2.1/servers", "{\"server\": {\"name\": \"web\", \"imageRef\": \"\", \"flavorRef\": \"1\"}}", 202)
                .replaceAll(".*\"id\": \"([0-9a-f-]{36})\".*", "$1");
    }

    private static void change(String server, int from, int to) {
        for (int i = from; i <= to; i++) {
            send("PUT", "/v2.1/servers/" + server + "/metadata/k", "{\"meta\": {\"k\": \"v" + i + "\"}}", 200);
        }
    }

    private static String send(String method, String path, String body, int status) {
        HttpResponse<String> answer = new Api(placard.address(), "member-token").send(method, path, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return answer.body();
    }

    private static double waiting() {
        return new Api(placard.address()).metric("placard_topic_waiting").orElseThrow();
    }

    private static boolean isListening() {
        return new Api(placard.address()).get(messages()).statusCode() == 200;
    }

    private static String messages() {
        return "/reader/messages?factory=" + Broker.factory() + "&topic=" + Broker.topic();
    }
}
