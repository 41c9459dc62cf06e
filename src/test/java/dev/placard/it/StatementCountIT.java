package dev.placard.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.placard.fixture.MetadataApi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a request costs the database, counted by the database itself. */
class StatementCountIT extends DeployedPlacard {

    private static final String SERVER = "dec0de00-0004-4000-8000-000000000022";

    // it touches, or locks, the server's row, reads, adds a record, writes
    private static final int WRITE = 4;

    private final CountedStatements statements = new CountedStatements(Placard.database());
    private final MetadataApi server = new MetadataApi(Placard.address(), SERVER, "member-token");

    @BeforeEach
    void a_warm_server() {
        Placard.addServers();
        assertThat(server.replaceAll("{\"k\": \"v\", \"old\": \"v\"}").statusCode()).isEqualTo(200);
        assertThat(server.list().statusCode()).isEqualTo(200);
        statements.count(true);
    }

    @AfterEach
    void stop_counting() {
        statements.count(false);
    }

    @Test
    void replacing_an_item_touches_reads_writes_and_records() {
        assertThat(server.put("k", "w").statusCode()).isEqualTo(200);
        assertThat(statements.counted()).hasSize(WRITE);
    }

    @Test
    void creating_an_item_touches_reads_writes_and_records() {
        assertThat(server.put("new", "v").statusCode()).isEqualTo(200);
        assertThat(statements.counted()).hasSize(WRITE);
    }

    @Test
    void removing_an_item_locks_reads_writes_and_records() {
        assertThat(server.delete("old").statusCode()).isEqualTo(204);
        assertThat(statements.counted()).hasSize(WRITE);
    }

    @Test
    void listing_reads_once() {
        assertThat(server.list().statusCode()).isEqualTo(200);
        assertThat(statements.counted()).hasSize(1);
    }

    @Test
    void a_condition_costs_no_statement() {
        assertThat(server.put("k", "w", "If-Match", "*").statusCode()).isEqualTo(200);
        assertThat(statements.counted()).hasSize(WRITE);
    }

    @Test
    void a_condition_of_a_removal_costs_no_statement() {
        assertThat(server.delete("old", "If-Match", "*").statusCode()).isEqualTo(204);
        assertThat(statements.counted()).hasSize(WRITE);
    }

    @Test
    void a_condition_that_fails_writes_nothing() {
        assertThat(server.put("k", "w", "If-None-Match", "*").statusCode()).isEqualTo(412);
        assertThat(statements.counted()).hasSize(2);
    }

    @Test
    void a_list_that_was_not_modified_is_read_once() {
        assertThat(server.list("If-None-Match", "*").statusCode()).isEqualTo(304);
        assertThat(statements.counted()).hasSize(1);
    }
}
