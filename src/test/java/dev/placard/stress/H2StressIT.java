package dev.placard.stress;

import dev.placard.process.Database;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Many writers at once, and a restart, on the embedded database. */
class H2StressIT extends StressContract {

    @Override
    Database database(Path directory) {
        return Database.h2(directory);
    }

    /** It is for a few clients; the real ones get the long run. */
    @Override
    int operations() {
        return Math.min(Sizes.operations(), 10_000);
    }

    @Test
    void what_was_written_survives_a_restart() {
        Workload workload = stage().workload(Keys.SHARED);
        stage().run(workload, 1000);
        stage().placard().stop();
        stage().placard().start();
        stage().requireAllIsWell(workload);
    }
}
