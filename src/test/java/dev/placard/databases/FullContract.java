package dev.placard.databases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.placard.process.Await;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Others have all the connections that the database gives. */
abstract class FullContract extends ServerContract {

    private final Deque<Connection> others = new ArrayDeque<>();

    FullContract(NovaFixture nova) {
        super(nova);
    }

    @AfterEach
    void leave() {
        while (!others.isEmpty()) {
            try {
                others.pop().close();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Test
    void requests_are_refused_until_there_is_a_connection() throws SQLException {
        assertThat(api.put("k", "v").statusCode()).isEqualTo(200);
        // once all are taken the database gives none to end others by
        Connection own = nova.api().connect();
        others.push(own);
        Await.until("Placard to be left without a connection", () -> {
            // its timers may be faster than takeAll
            endConnections(own);
            takeAll();
            return api.put("k", "w").statusCode() != 200;
        });
        AwayContract.requireUnavailable(api.put("k", "w"));
        AwayContract.requireUnavailable(api.list());
        leave();
        Await.until("a connection", () -> api.put("k", "x").statusCode() == 200);
        assertThat(api.list().body()).isEqualTo("{\"metadata\": {\"k\": \"x\"}}");
    }

    @Test
    void placard_waits_for_one_when_it_starts() throws IOException {
        assertThat(api.put("k", "v").statusCode()).isEqualTo(200);
        nova.placard().stop();
        takeAll();
        nova.placard().start("Waiting for the database of db.url", this::leave);
        assertThat(api.put("k", "w").statusCode()).isEqualTo(200);
    }

    private void endConnections(Connection by) {
        try {
            nova.server().endConnections(by, "nova");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As many as it takes until the database refuses one. */
    private void takeAll() {
        try {
            while (true) {
                others.push(nova.api().connect());
            }
        } catch (SQLException e) {
            assertThat(others).as(e.toString()).isNotEmpty();
        }
    }
}
