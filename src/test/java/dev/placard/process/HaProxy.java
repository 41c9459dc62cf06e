package dev.placard.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A real HAProxy of the test's own, out of Debian's package, with the project's haproxy.cfg. */
public final class HaProxy {

    private final int port = Ports.free();
    private final int statistics = Ports.free();
    private Child process;

    /**
     * Starts it, before the servers given.
     *
     * @param directory where it may write
     * @param placards the two that get the metadata
     * @param nova who gets the rest
     */
    public static HaProxy start(Path directory, List<URI> placards, URI nova) throws IOException {
        HaProxy proxy = new HaProxy();
        Path file = Files.writeString(directory.resolve("haproxy.cfg"), proxy.configuration(placards, nova));
        proxy.process = Child.start(new ProcessBuilder("/usr/sbin/haproxy", "-db", "-f", file.toString()),
                directory.resolve("haproxy.log"));
        proxy.process.await("HAProxy, see " + directory, () -> PlacardProcess.status(proxy.address("statistics")) > 0);
        return proxy;
    }

    /** Where it answers. */
    public URI address() {
        return address("");
    }

    /** Waits until it sends requests to a server. */
    public void awaitUp(String name) {
        Await.until(name + " to be up for HAProxy", () -> statusOf(name).startsWith("UP"));
    }

    /** Stops it at once. */
    public void stop() {
        process.stop();
    }

    private URI address(String what) {
        return URI.create("http://127.0.0.1:" + (what.isEmpty() ? port : statistics));
    }

    private String configuration(List<URI> placards, URI nova) throws IOException {
        return Files.readString(Path.of("src/main/deploy/haproxy.cfg")).replace("bind :8774", "bind 127.0.0.1:" + port)
                .replace("192.0.2.11:8774", placards.get(0).getAuthority()).replace("192.0.2.12:8774", placards.get(1).getAuthority())
                .replace("192.0.2.21:8774", nova.getAuthority())
                + "\nlisten statistics\n    bind 127.0.0.1:" + statistics + "\n    stats enable\n    stats uri /\n";
    }

    /** The 18th column of the statistics: haproxy, management guide, 9.1. */
    private String statusOf(String name) {
        try (InputStream csv = URI.create(address("statistics") + "/;csv").toURL().openStream()) {
            return new String(csv.readAllBytes(), StandardCharsets.UTF_8).lines().map(line -> line.split(","))
                    .filter(columns -> columns[1].equals(name)).map(columns -> columns[17]).findFirst().orElse("");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
