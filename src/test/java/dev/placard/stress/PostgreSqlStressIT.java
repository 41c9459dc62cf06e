package dev.placard.stress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.placard.process.PlacardProcess;
import dev.placard.process.PostgreSql;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Many writers at once on PostgreSQL. */
@Tag("once")
@Tag("process")
class PostgreSqlStressIT {

    private static PostgreSql database;
    private static Stage stage;

    @BeforeAll
    static void start() throws Exception {
        database = PostgreSql.start(PlacardProcess.directory("postgresql"));
        stage = new Stage(PlacardProcess.directory("placard"), database.database());
    }

    @AfterAll
    static void stop() throws Exception {
        stage.close();
        database.stop();
    }

    @Test
    void a_counter_is_exact_where_clients_say_what_they_read() throws Exception {
        assertThat(stage.counter().addIfMatch()).isEqualTo(Counter.expected());
    }

    @Test
    void a_counter_loses_where_they_do_not() throws Exception {
        assertThat(stage.counter().addBlindly()).isLessThan(Counter.expected());
    }

    @Test
    void everything_said_to_many_clients_at_once_is_true() throws Exception {
        stage.requireTruth(Sizes.operations());
    }
}
