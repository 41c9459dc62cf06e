package dev.placard.register;

import dev.placard.process.Database;
import java.nio.file.Path;

/** The register on the embedded database. */
class H2RegisterIT extends RegisterContract {

    @Override
    Database database(Path directory) {
        return Database.h2(directory);
    }
}
