package dev.placard.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/** Free ports of this machine, each given once. */
public final class Ports {

    private static final int EACH = 200;
    // below what the kernel gives to clients; each build starts somewhere else, as several may run on a machine, and so does each of its JVMs
    private static final int FIRST = 18000 + EACH * (ThreadLocalRandom.current().nextInt(12) * 2 + Integer.getInteger("surefire.forkNumber", 1) % 2);
    private static final int LAST = FIRST + EACH - 1;
    private static final AtomicInteger NEXT = new AtomicInteger(FIRST);

    private Ports() { }

    /** One that nobody else was given. */
    public static int free() {
        while (NEXT.get() <= LAST) {
            int port = NEXT.getAndIncrement();
            try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (IOException e) {
                // taken: the next one
            }
        }
        throw new IllegalStateException("no free port left");
    }
}
