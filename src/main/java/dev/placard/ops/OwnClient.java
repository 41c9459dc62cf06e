package dev.placard.ops;

import dev.placard.config.DataSourceOptions;
import dev.placard.config.Settings;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Sends requests to this very Placard. They carry a mark that nobody else knows. */
final class OwnClient {

    /** The header with the mark. */
    static final String HEADER = "X-Placard-Warm-Up";

    private static final Set<String> ALL_ADDRESSES = Set.of("*", "0.0.0.0", "::");
    private static final byte[] ITEM = "{\"meta\": {\"k\": \"v\"}}".getBytes(StandardCharsets.US_ASCII);
    private static final int PATIENCE = 10_000;

    private final String mark = UUID.randomUUID().toString();
    private @Nullable URI base;

    /**
     * Waits, not longer than that, until Placard answers where its options say that it does; false when somebody else answers there, or
     * nobody.
     */
    boolean find(Settings settings, Duration longest, Duration pause) {
        String host = settings.get(DataSourceOptions.HOST);
        base = URI.create("http://" + (ALL_ADDRESSES.contains(host) ? "127.0.0.1" : host) + ":" + settings.get(DataSourceOptions.PORT));
        long end = System.nanoTime() + longest.toNanos();
        while (System.nanoTime() - end < 0) {
            try {
                if (send("GET", "/healthcheck", "").contains(Readiness.WARMING_UP)) {
                    return true;
                }
            } catch (IOException e) {
                // not yet
            }
            LockSupport.parkNanos(pause.toNanos());
        }
        return false;
    }

    /** Whether a request with such a mark is one of these. */
    boolean isOwn(@Nullable String sent) {
        return mark.equals(sent);
    }

    /** The body of the answer, whatever its status is. */
    String send(String method, String path, String token) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) Objects.requireNonNull(base, "find comes first").resolve(path).toURL()
                .openConnection(Proxy.NO_PROXY);
        connection.setConnectTimeout(PATIENCE);
        connection.setReadTimeout(PATIENCE);
        connection.setRequestMethod(method);
        connection.setRequestProperty(HEADER, mark);
        connection.setRequestProperty("X-Auth-Token", token);
        if (method.equals("PUT")) {
            connection.setDoOutput(true);
            connection.setRequestProperty("Content-Type", "application/json");
            try (OutputStream out = connection.getOutputStream()) {
                out.write(ITEM);
            }
        }
        boolean isRefusal = connection.getResponseCode() >= HttpURLConnection.HTTP_BAD_REQUEST;
        try (InputStream in = isRefusal ? connection.getErrorStream() : connection.getInputStream()) {
            return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
