package dev.placard.register;

import dev.placard.process.Database;
import dev.placard.process.PostgreSql;
import java.nio.file.Path;

/** The register on PostgreSQL. */
class PostgreSqlRegisterIT extends RegisterContract {

    @Override
    Database database(Path directory) throws Exception {
        return PostgreSql.shared().create("placard");
    }
}
