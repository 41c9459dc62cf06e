package dev.placard.ops;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Takes what is sent by OTLP, over HTTP/1.1 or gRPC, and keeps the bytes: names and texts stand in Protocol Buffers as they are. It
 * answers as little as a sender needs to go on.
 */
final class FakeCollector implements Closeable {

    private static final byte[] EMPTY_SETTINGS = {0, 0, 0, 4, 0, 0, 0, 0, 0};
    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n";

    private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final ByteArrayOutputStream received = new ByteArrayOutputStream();

    FakeCollector() throws IOException {
        threads.execute(this::accept);
    }

    /** Where to send to. */
    String endpoint() {
        return "http://127.0.0.1:" + socket.getLocalPort();
    }

    /** All that came so far, a character for each byte. */
    String received() {
        synchronized (received) {
            return received.toString(StandardCharsets.ISO_8859_1);
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
        threads.shutdownNow();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket sender = socket.accept();
                threads.execute(() -> read(sender));
            } catch (IOException e) {
                return; // it was closed
            }
        }
    }

    private void read(Socket sender) {
        try (sender; InputStream in = sender.getInputStream()) {
            byte[] bytes = new byte[65_536];
            boolean isFirst = true;
            boolean isHttp2 = false;
            for (int length = in.read(bytes); length > 0; length = in.read(bytes)) {
                isHttp2 |= isFirst && bytes[0] == 'P' && bytes[1] == 'R';
                sender.getOutputStream().write(isHttp2 && isFirst ? EMPTY_SETTINGS : isHttp2 ? new byte[0] : OK.getBytes(StandardCharsets.US_ASCII));
                isFirst = false;
                synchronized (received) {
                    received.write(bytes, 0, length);
                }
            }
        } catch (IOException e) {
            // the sender went away
        }
    }
}
