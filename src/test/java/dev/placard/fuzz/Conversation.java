package dev.placard.fuzz;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What came back on one connection. More than one answer may: what stands behind a body that ended early is another request.
 *
 * @param text everything, one character for one byte; empty where the connection was closed without a word
 * @param hangs whether it was still open after long
 */
record Conversation(String text, boolean hangs) {

    private static final int LONG_MILLIS = 60_000;
    private static final Pattern STATUS = Pattern.compile("(?m)^HTTP/1\\.[01] ([1-9][0-9]{2})");
    private static final Pattern STACK_TRACE = Pattern.compile("(?m)^\\s+at [\\w.$]+\\(|[\\w.]+(?:Exception|Error)\\b|SRVE\\d{4}|WFLY|dev\\.placard");

    /** Sends a request, says that nothing more will come, and reads until the other side has nothing more to say either. */
    static Conversation about(byte[] request, URI address) throws IOException {
        StringBuilder text = new StringBuilder();
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(LONG_MILLIS);
            socket.getOutputStream().write(request);
            socket.shutdownOutput();
            byte[] buffer = new byte[8192];
            for (int read = socket.getInputStream().read(buffer); read >= 0; read = socket.getInputStream().read(buffer)) {
                text.append(new String(buffer, 0, read, StandardCharsets.ISO_8859_1));
            }
            return new Conversation(text.toString(), false);
        } catch (SocketTimeoutException e) {
            return new Conversation(text.toString(), true);
        } catch (IOException e) {
            // refused before all of it was sent: what was said until then counts
            return new Conversation(text.toString(), false);
        }
    }

    List<Integer> statuses() {
        return STATUS.matcher(text).results().map(found -> Integer.parseInt(found.group(1))).filter(status -> status >= 200).toList();
    }

    /** Whether nothing but refusals came back. */
    boolean isRefusal() {
        return !statuses().isEmpty() && statuses().stream().allMatch(status -> status >= 400 && status < 500);
    }

    /** What no answer may be; empty where all is well. */
    String complaint() {
        if (hangs) {
            return "no answer and no end";
        }
        // a front server's words for what HTTP has no place for
        if (statuses().stream().anyMatch(status -> status >= 500 && status != 501 && status != 505)) {
            return "a failure";
        }
        return STACK_TRACE.matcher(text).find() ? "tells of the inside" : "";
    }
}
