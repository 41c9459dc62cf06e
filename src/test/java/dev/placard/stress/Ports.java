package dev.placard.stress;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.atomic.AtomicInteger;

/** Free ports of this machine, each given once. */
final class Ports {

    private static final int LAST = 18399;
    private static final AtomicInteger NEXT = new AtomicInteger(18300);

    private Ports() { }

    static int free() {
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
