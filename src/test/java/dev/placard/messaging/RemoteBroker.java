package dev.placard.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.placard.fixture.Api;
import dev.placard.process.Await;
import dev.placard.process.PlacardProcess;
import dev.placard.process.Ports;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A broker in an app server of its own, which outlives the Placards that publish to it, with a durable subscription of the topic. */
public final class RemoteBroker implements AutoCloseable {

    private final PlacardProcess server;
    private final int port;
    private final Map<String, List<Long>> told = new HashMap<>();

    private RemoteBroker(PlacardProcess server, int port) {
        this.server = server;
        this.port = port;
    }

    /** Starts it. Comes back when nothing that is published is lost. */
    public static RemoteBroker start() throws IOException {
        Path directory = PlacardProcess.directory("broker");
        PlacardProcess server = PlacardProcess.asShipped(directory, Broker.environment()); // its own Placard publishes nothing
        boolean isHttp = !Broker.environment().isEmpty();
        int port = isHttp ? server.address().getPort() : Ports.free();
        Broker.add(directory, port);
        server.start();
        RemoteBroker broker = new RemoteBroker(server, port);
        Await.until("a subscription", broker::isListening);
        return broker;
    }

    /** The options of a Placard that publishes to it. */
    public Map<String, String> options() {
        Map<String, String> options = new HashMap<>(Broker.environment());
        options.putAll(Map.of("EVENTS_JMS_CONNECTION_FACTORY", Broker.factory(), "EVENTS_JMS_TOPIC", Broker.topic()));
        return options;
    }

    /**
     * Adds the way to it to the server of such a Placard, before that is started.
     *
     * @param directory the server's
     */
    public void addTo(Path directory) throws IOException {
        Broker.addRemote(directory, port);
    }

    /** The topic had each of these changes of a server, once or more often, and first in this order. */
    public void requireTold(String server, List<Long> recorded) {
        Await.until("the messages of " + server, () -> told(server).stream().distinct().count() >= recorded.size());
        assertThat(told(server).stream().distinct()).isEqualTo(recorded);
    }

    /** The numbers of a server's changes, as they came so far. */
    public List<Long> told(String server) {
        new Api(this.server.address()).get(messages()).body().lines().map(line -> line.split(" ", 3)).forEach(
                message -> told.computeIfAbsent(message[1], unknown -> new ArrayList<>()).add(Long.valueOf(message[0])));
        return told.getOrDefault(server, List.of());
    }

    @Override
    public void close() {
        server.stop();
    }

    private boolean isListening() {
        return PlacardProcess.status(server.address().resolve(messages())) == 200;
    }

    private static String messages() {
        return "/reader/messages?factory=" + Broker.factory() + "&topic=" + Broker.topic();
    }
}
