package dev.placard.stress;

import dev.placard.fixture.Answer;
import dev.placard.fixture.RawHttp;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/**
 * HTTP/1.1 over one connection that is kept. It sends nothing twice, which a client of the JDK's may do, and leaves the
 * two cores of a small machine to the server.
 */
final class HttpConnection implements AutoCloseable {

    /** The longest a request may take: a database that is away must not make it longer. */
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private static final String CONTENT_TYPE = "Content-Type: ";

    private final InetSocketAddress address;
    private final String headers;
    private Optional<Socket> socket = Optional.empty();
    private InputStream in = InputStream.nullInputStream();

    HttpConnection(URI address, String token) {
        this.address = new InetSocketAddress(address.getHost(), address.getPort());
        this.headers = " HTTP/1.1\r\nHost: " + address.getAuthority() + "\r\nX-Auth-Token: " + token
                + "\r\nContent-Length: ";
    }

    /**
     * Sends a request and reads the answer.
     *
     * @param more further headers, each with its line's end; Content-Type is JSON where it is not among them
     * @throws java.net.SocketTimeoutException when there is none in time
     * @throws IOException when the connection cannot be made or is lost; the next call makes a new one
     */
    Answer send(String method, String path, String body, String more) throws IOException {
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        try {
            Socket open = open();
            String head = method + " " + path + headers + content.length + "\r\n" + more
                    + (more.contains(CONTENT_TYPE) ? "\r\n" : CONTENT_TYPE + "application/json\r\n\r\n");
            byte[] request = (head + body).getBytes(StandardCharsets.UTF_8);
            open.getOutputStream().write(request);
            Answer answer = RawHttp.read(in, method);
            if (answer.header("connection").filter("close"::equalsIgnoreCase).isPresent()) {
                close();
            }
            return answer;
        } catch (IOException e) {
            close();
            throw e;
        }
    }

    @Override
    public void close() {
        socket.ifPresent(open -> {
            try {
                open.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        socket = Optional.empty();
    }

    private Socket open() throws IOException {
        if (socket.isEmpty()) {
            Socket open = new Socket();
            socket = Optional.of(open);
            open.setTcpNoDelay(true);
            open.setSoTimeout((int) LONGEST.toMillis());
            open.connect(address, (int) LONGEST.toMillis());
            in = new BufferedInputStream(open.getInputStream());
        }
        return socket.get();
    }
}
