package dev.placard.stress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.placard.process.MariaDb;
import dev.placard.process.PlacardProcess;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Many writers at once on MariaDB, to whose collation some of their keys are the same. */
@Tag("once")
@Tag("process")
class MariaDbStressIT {

    private static MariaDb database;
    private static Stage stage;

    @BeforeAll
    static void start() throws Exception {
        database = MariaDb.start(PlacardProcess.directory("mariadb"));
        stage = new Stage(PlacardProcess.directory("placard"), database.database());
        stage.tables().compareLikeNova();
    }

    @AfterAll
    static void stop() {
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
