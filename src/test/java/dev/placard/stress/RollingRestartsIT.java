package dev.placard.stress;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.placard.fixture.CellRows;
import dev.placard.process.Database;
import dev.placard.process.HaProxy;
import dev.placard.process.MariaDb;
import dev.placard.process.PlacardProcess;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two Placards behind HAProxy, as haproxy.cfg has them, are restarted in turn while clients ask for a lot. */
@Tag("haproxy")
@Tag("once")
@Tag("process")
class RollingRestartsIT {

    private static final int RESTARTS = Integer.getInteger("stress.restarts", 2);

    private final AtomicInteger askedOfNova = new AtomicInteger();
    private HttpServer nova;
    private List<PlacardProcess> placards;
    private HaProxy proxy;

    @BeforeEach
    void start() throws Exception {
        Database database = MariaDb.shared().create("placard");
        placards = List.of(placard("rolling-1", database), placard("rolling-2", database));
        // one after the other: the first makes the tables
        placards.forEach(PlacardProcess::start);
        SteadyLoad.SERVERS.forEach(server -> new CellRows(database).addServer(server, CellRows.DEMO));
        nova = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        nova.createContext("/", exchange -> {
            askedOfNova.addAndGet(exchange.getRequestURI().getPath().contains("/metadata") ? 1 : 0);
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        nova.start();
        proxy = HaProxy.start(PlacardProcess.directory("rolling-proxy"), placards.stream().map(PlacardProcess::address).toList(),
                URI.create("http://127.0.0.1:" + nova.getAddress().getPort()));
        proxy.awaitUp("placard1");
        proxy.awaitUp("placard2");
    }

    @AfterEach
    void stop() {
        proxy.stop();
        placards.forEach(PlacardProcess::stop);
        nova.stop(0);
    }

    @Test
    void no_request_fails() throws Exception {
        SteadyLoad load = new SteadyLoad(proxy.address());
        load.start();
        for (int restart = 0; restart < RESTARTS; restart++) {
            PlacardProcess placard = placards.get(restart % 2);
            placard.stop();
            placard.start();
            proxy.awaitUp("placard" + (restart % 2 + 1));
        }
        load.stop();
        System.out.println(RESTARTS + " restarts, " + load);
        assertThat(load.failures()).isEmpty();
        assertThat(askedOfNova).hasValue(0);
    }

    private static PlacardProcess placard(String name, Database database) throws IOException {
        return new PlacardProcess(PlacardProcess.directory(name), database, Map.of("PLACARD_STOP_GRACE", "4"));
    }
}
