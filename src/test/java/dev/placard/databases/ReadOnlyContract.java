package dev.placard.databases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.placard.process.Await;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The database takes no writes for a while, as a primary that became a replica does. Connections keep what they found. */
abstract class ReadOnlyContract extends ServerContract {

    ReadOnlyContract(NovaFixture nova) {
        super(nova);
    }

    @AfterEach
    void takeWrites() {
        nova.server().readOnly("nova", false);
    }

    @Test
    void writes_are_refused_reads_go_on_and_nothing_has_to_be_restarted() throws SQLException {
        assertThat(api.put("k", "v").statusCode()).isEqualTo(200);
        nova.server().readOnly("nova", true);
        nova.server().endConnections("nova");
        Await.until("a refusal", () -> api.put("k", "w").statusCode() == 503);
        assertThat(api.put("k", "w").headers().firstValue("Retry-After")).isPresent();
        assertThat(api.delete("k").statusCode()).isEqualTo(503);
        assertThat(api.list().body()).isEqualTo("{\"metadata\": {\"k\": \"v\"}}");
        nova.server().readOnly("nova", false);
        assertThat(api.put("k", "x").statusCode()).isEqualTo(200);
        assertThat(api.list().body()).isEqualTo("{\"metadata\": {\"k\": \"x\"}}");
    }
}
