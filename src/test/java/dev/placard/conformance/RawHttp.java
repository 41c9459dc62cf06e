package dev.placard.conformance;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * HTTP/1.1 over a socket, one connection a request: paths and headers go out as they are written, which no client
 * library allows.
 */
final class RawHttp {

    private static final int PATIENCE_MILLIS = 60_000;

    private RawHttp() { }

    /**
     * Sends a request and reads the answer to its end.
     *
     * @param target scheme http, host and port
     * @param method any word
     * @param path the path and the query, sent as they are
     * @param headers sent as they are; Host, Connection and Content-Length are added where they are missing
     * @param body may be empty
     * @return the answer; informational ones (1xx) are passed over
     * @throws IOException when the connection fails or ends too early
     */
    static Answer send(URI target, String method, String path, Map<String, String> headers, byte[] body)
            throws IOException {
        try (Socket socket = new Socket(target.getHost(), target.getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            write(socket, head(target, method, path, headers, body.length), body);
            return read(new BufferedInputStream(socket.getInputStream()), method);
        }
    }

    private static String head(URI target, String method, String path, Map<String, String> headers, int length) {
        Map<String, String> all = new LinkedHashMap<>();
        headers.forEach((name, value) -> all.put(name.toLowerCase(Locale.ROOT), value));
        all.putIfAbsent("host", target.getAuthority());
        all.putIfAbsent("connection", "close");
        if (!all.containsKey("transfer-encoding")) {
            all.putIfAbsent("content-length", Integer.toString(length));
        }
        StringBuilder head = new StringBuilder(method + " " + path + " HTTP/1.1\r\n");
        all.forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        return head.append("\r\n").toString();
    }

    private static void write(Socket socket, String head, byte[] body) {
        try {
            socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().write(body);
        } catch (IOException e) {
            // A server may refuse a long body and close before all of it is sent: its answer is what counts.
            return;
        }
    }

    private static Answer read(InputStream in, String method) throws IOException {
        String[] statusLine = line(in).split(" ", 3);
        Map<String, String> headers = new LinkedHashMap<>();
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            String[] header = line.split(":", 2);
            headers.merge(header[0].toLowerCase(Locale.ROOT), header[1].strip(), (first, more) -> first + ", " + more);
        }
        String status = statusLine[1];
        if (status.startsWith("1")) {
            return read(in, method);
        }
        boolean bodiless = method.equals("HEAD") || status.equals("204") || status.equals("304");
        return new Answer(status, headers, bodiless ? new byte[0] : body(in, headers));
    }

    private static byte[] body(InputStream in, Map<String, String> headers) throws IOException {
        if (headers.getOrDefault("transfer-encoding", "").equalsIgnoreCase("chunked")) {
            return chunks(in);
        }
        if (headers.containsKey("content-length")) {
            return exactly(in, Integer.parseInt(headers.get("content-length")));
        }
        return in.readAllBytes();
    }

    private static byte[] chunks(InputStream in) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int size = chunkSize(in); size > 0; size = chunkSize(in)) {
            body.write(exactly(in, size));
            line(in);
        }
        return body.toByteArray();
    }

    private static int chunkSize(InputStream in) throws IOException {
        return Integer.parseInt(line(in).split(";")[0].strip(), 16);
    }

    private static byte[] exactly(InputStream in, int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("The answer ended after " + bytes.length + " of " + length + " bytes");
        }
        return bytes;
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("The answer ended in its head");
            }
            line.write(next);
        }
        return line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
    }
}
