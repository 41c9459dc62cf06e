package dev.placard.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A connection on which a test sends what no HTTP client would. One byte is one character. */
final class RawConnection implements AutoCloseable {

    private static final int LONGEST_WAIT_MS = 120_000;

    private final Socket socket;

    RawConnection(URI address) throws IOException {
        socket = new Socket(address.getHost(), address.getPort());
        socket.setSoTimeout(LONGEST_WAIT_MS);
    }

    /** Sends one request on a connection of its own. Its answer is read to the end of the connection. */
    static String ask(URI address, String... lines) throws IOException {
        try (RawConnection connection = new RawConnection(address)) {
            connection.send(String.join("\r\n", lines) + "\r\nHost: localhost\r\nConnection: close\r\n\r\n");
            return connection.rest();
        }
    }

    void send(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
    }

    /** Everything until the server closes the connection; what was read before a reset counts. */
    String rest() throws IOException {
        StringBuilder read = new StringBuilder();
        try {
            for (int next = socket.getInputStream().read(); next >= 0; next = socket.getInputStream().read()) {
                read.append((char) next);
            }
        } catch (SocketTimeoutException e) {
            throw new AssertionError("The connection stays open after: " + read, e);
        } catch (SocketException e) {
            return read.toString();
        }
        return read.toString();
    }

    /** What the server sends at once when it says something at all: the first part, at most so many characters. */
    String first(int most) throws IOException {
        byte[] read = socket.getInputStream().readNBytes(most);
        return new String(read, StandardCharsets.ISO_8859_1);
    }

    /** Sends a part of a body and waits a second for an answer or the end; whether either came. */
    boolean endsAfter(String part) throws IOException {
        socket.setSoTimeout(1000);
        try {
            send(part);
            socket.getInputStream().read();
            return true;
        } catch (SocketTimeoutException e) {
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
