package dev.placard.ops;

import dev.placard.config.Settings;
import dev.placard.core.DaemonThreads;
import dev.placard.db.cells.CellConnection;
import dev.placard.db.sql.Jdbc;
import dev.placard.identity.token.TokenValidator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/**
 * Sends requests to this very Placard between its start and its readiness: what is made at a first request, from classes to connections,
 * is there when others come, and the JIT compilers have seen the way of a read. The token shown is the one that Placard has of Keystone
 * for itself, so that each request is judged as any other; where there is none, nothing is sent. Nothing is changed: what is read is a
 * server that is there, what is to be written one that is not. These requests are neither logged nor counted.
 */
@ApplicationScoped
public class WarmUp {

    private static final Logger LOG = System.getLogger(WarmUp.class.getName());
    /** How long the app server may take from here to its first answer. */
    private static final Duration TO_FIRST_ANSWER = Duration.ofSeconds(20);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);
    // that a server is not there costs several statements and an exception: enough for the classes, no more
    private static final int WRITES = 100;

    @Inject
    private Settings settings;

    @Inject
    private CellConnection databases;

    @Inject
    private TokenValidator identity;

    private final OwnClient client = new OwnClient();
    private volatile boolean isOver;

    /** Begins, and keeps Placard from being ready until it is over, or has taken too long. */
    void begin(Readiness readiness) {
        Duration length = settings.get(OperatorOptions.WARM_UP);
        if (length.isZero()) {
            isOver = true;
            return;
        }
        long latest = System.nanoTime() + TO_FIRST_ANSWER.plus(length.multipliedBy(2)).toNanos();
        readiness.waitFor(() -> isOver || System.nanoTime() - latest > 0);
        new DaemonThreads("placard-warm-up").newThread(() -> run(length)).start();
    }

    /** Whether this is one of its requests, by what their header says; once it is over, no header is looked at. */
    boolean isOwn(HttpServletRequest request) {
        return !isOver && client.isOwn(request.getHeader(OwnClient.HEADER));
    }

    private void run(Duration length) {
        try {
            identity.ownToken().filter(token -> client.find(settings, TO_FIRST_ANSWER, BETWEEN_LOOKS))
                    .ifPresent(token -> send(token, System.nanoTime() + length.toNanos()));
        } catch (RuntimeException e) {
            LOG.log(Level.INFO, "Placard did not warm up: {0}", e.toString());
        } finally {
            isOver = true;
        }
    }

    private void send(String token, long end) {
        String read = "/v2.1/servers/" + anyServer().orElseGet(UUID.randomUUID()::toString) + "/metadata";
        int sent = 0;
        try {
            for (; System.nanoTime() - end < 0; sent++) {
                client.send("GET", read, token);
                if (sent < WRITES) {
                    client.send("PUT", "/v2.1/servers/" + UUID.randomUUID() + "/metadata/k", token);
                }
            }
        } catch (IOException e) {
            // a stop has begun
            LOG.log(Level.DEBUG, "the warm-up ends", e);
        }
        LOG.log(Level.INFO, "Placard warmed up with {0} requests to itself", sent);
    }

    private Optional<String> anyServer() {
        try (Connection connection = databases.needed().getConnection()) {
            return Jdbc.query(connection, "SELECT uuid FROM instances WHERE deleted = 0 LIMIT 1", row -> row.getString(1)).stream().findFirst();
        } catch (SQLException e) {
            // the API database has no such table
            return Optional.empty();
        }
    }
}
