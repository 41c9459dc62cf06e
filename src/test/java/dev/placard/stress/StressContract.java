package dev.placard.stress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.placard.process.Database;
import dev.placard.process.PlacardProcess;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Many writers at once on one kind of database. */
@Tag("process")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class StressContract {

    @AutoClose
    private Stage stage;

    /** An empty database for the app server of a directory. */
    abstract Database database(Path directory) throws Exception;

    /** How many requests they make. */
    int operations() {
        return Sizes.operations();
    }

    Stage stage() {
        return stage;
    }

    @BeforeAll
    void start() throws Exception {
        Path directory = PlacardProcess.directory("stress");
        stage = new Stage(directory, database(directory));
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
    void everything_said_to_many_clients_at_once_is_true() {
        stage.requireTruth(operations());
    }
}
