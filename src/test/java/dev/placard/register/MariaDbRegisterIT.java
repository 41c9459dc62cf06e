package dev.placard.register;

import dev.placard.process.Database;
import dev.placard.process.MariaDb;
import java.nio.file.Path;

/** The register on MariaDB. */
class MariaDbRegisterIT extends RegisterContract {

    @Override
    Database database(Path directory) throws Exception {
        return MariaDb.shared().create("placard");
    }
}
