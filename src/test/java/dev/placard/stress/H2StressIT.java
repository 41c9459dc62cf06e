package dev.placard.stress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.placard.process.Database;
import dev.placard.process.PlacardProcess;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Many writers at once, and a restart, on the embedded database. */
@Tag("process")
class H2StressIT {

    private static Stage stage;

    @BeforeAll
    static void start() throws Exception {
        Path directory = PlacardProcess.directory("h2");
        stage = new Stage(directory, new Database("jdbc:h2:file:" + directory.resolve("data/placard")
                + ";AUTO_SERVER=TRUE;LOCK_TIMEOUT=10000", "placard", "placard"));
    }

    @AfterAll
    static void stop() {
        stage.close();
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
        // the embedded database is for a few clients; the real ones get the long run
        stage.requireTruth(Math.min(Sizes.operations(), 10_000));
    }

    @Test
    void what_was_written_survives_a_restart() throws Exception {
        Workload workload = stage.workload(Keys.SHARED);
        stage.run(workload, 1000);
        stage.placard().stop();
        stage.placard().start();
        stage.requireAllIsWell(workload);
    }
}
