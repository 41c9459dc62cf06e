package dev.placard.stress;

import dev.placard.process.Database;
import dev.placard.process.MariaDb;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;

/** To MariaDB's collation some of the keys are the same. */
@Tag("once")
class MariaDbStressIT extends StressContract {

    @Override
    Database database(Path directory) throws Exception {
        return MariaDb.shared().create("placard");
    }

    @BeforeAll
    void compare() {
        stage().compareLikeNova();
    }
}
