package dev.placard.stress;

import dev.placard.process.Database;
import dev.placard.process.PostgreSql;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;

/** Many writers at once on PostgreSQL. */
@Tag("once")
class PostgreSqlStressIT extends StressContract {

    @Override
    Database database(Path directory) throws Exception {
        return PostgreSql.shared().create("placard");
    }
}
