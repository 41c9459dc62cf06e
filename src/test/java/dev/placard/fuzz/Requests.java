package dev.placard.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Whole requests, byte by byte; one number makes one request, the same one always. */
final class Requests {

    private static final String[] METHODS = {"GET", "GET", "PUT", "PUT", "PUT", "POST", "POST", "DELETE"};
    private static final String[] ODD_METHODS = {
        "HEAD", "OPTIONS", "PATCH", "TRACE", "get", "FOO", "CONNECT", "", "G\u00cbT", "M".repeat(300), "PROPFIND"
    };
    private static final String[] LENGTHS = {
        "-1", "x", "", "0", "1e2", "0x10", "99999999999999999999", "114689", "+5", "5, 5", "5\r\nContent-Length: 6", " 7 "
    };
    private static final String[] SIZES = {"-1", "x", "", "fffffffffffffffff", "0x5", "7fffffff", "5 ;a=b"};

    private final Dice dice;

    private Requests(long seed) {
        this.dice = new Dice(seed);
    }

    /**
     * Makes one.
     *
     * @param seed which one
     * @param server whose metadata it is about, mostly
     * @param authority where it is sent
     */
    static byte[] request(long seed, String server, String authority) {
        return new Requests(seed).bytes(server, authority);
    }

    private byte[] bytes(String server, String authority) {
        String method = dice.oneIn(15) ? dice.of(ODD_METHODS) : dice.of(METHODS);
        String end = dice.oneIn(80) ? dice.of("HTTP/1.0", "HTTP/2.0", "HTTP/0.9", "HTTP/1.1 ", "http/1.1", "", "X") : "HTTP/1.1";
        String head = method + " " + new Paths(dice).next(server) + " " + end + "\r\n" + new RequestHeaders(dice).next(authority)
                + "Connection: close\r\n";
        boolean hasBody = method.startsWith("P") || dice.oneIn(20);
        byte[] request = hasBody ? framed(head, new Bodies(dice).next()) : joined(head + "\r\n", new byte[0]);
        return dice.oneIn(60) ? damaged(request) : request;
    }

    private byte[] framed(String head, byte[] body) {
        if (dice.oneIn(300)) {
            return joined(head + "Content-Length: 114689\r\n\r\n", new byte[114689]);
        }
        if (dice.oneIn(10)) {
            String encoding = dice.oneIn(10) ? dice.of("gzip, chunked", "identity", "xchunked", "chunked\r\nContent-Length: 3") : "chunked";
            return chunked(head + "Transfer-Encoding: " + encoding + "\r\n\r\n", body);
        }
        if (dice.oneIn(15)) {
            return joined(head + "Content-Length: " + dice.of(LENGTHS) + "\r\n\r\n", body);
        }
        int wrong = dice.oneIn(30) ? dice.below(7) - 3 : 0;
        return joined(head + "Content-Length: " + (body.length + wrong) + "\r\n\r\n", body);
    }

    private byte[] chunked(String head, byte[] body) {
        int half = body.length / 2;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(joined(head, new byte[0]));
        chunk(out, body, 0, half);
        chunk(out, body, half, body.length - half);
        out.writeBytes(dice.of("0\r\n\r\n", "0\r\n\r\n", "0\r\n\r\n", "0\r\nX: y\r\n\r\n", "0", "").getBytes(StandardCharsets.ISO_8859_1));
        return out.toByteArray();
    }

    private void chunk(ByteArrayOutputStream out, byte[] body, int from, int length) {
        if (length > 0) {
            String size = dice.oneIn(40) ? dice.of(SIZES) : Integer.toHexString(length);
            out.writeBytes((size + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
            out.write(body, from, length);
            out.writeBytes("\r\n".getBytes(StandardCharsets.ISO_8859_1));
        }
    }

    private byte[] damaged(byte[] request) {
        for (int i = dice.below(3); i >= 0; i--) {
            request[dice.below(request.length)] = (byte) dice.below(256);
        }
        return request;
    }

    private static byte[] joined(String head, byte[] body) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        out.writeBytes(body);
        return out.toByteArray();
    }
}
