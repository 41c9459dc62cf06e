package dev.placard.databases;

import dev.placard.conformance.ConformanceEnvironment;
import dev.placard.conformance.ConformanceTable;
import dev.placard.process.Database;
import dev.placard.process.PlacardProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;

/** Placard on an empty database, where it makes tables of its own. */
final class OwnTablesFixture {

    private OwnTablesFixture() { }

    /** Starts Placard, and stops it when the last row of the conformance table has been asked. */
    static Stream<DynamicNode> theTable(Database database) throws IOException {
        PlacardProcess placard = new PlacardProcess(PlacardProcess.directory("own-tables"), database,
                Map.of("TOKENS_FILE", Path.of("src/test/resources/conformance/tokens.yaml").toAbsolutePath().toString()));
        placard.start();
        new Tables(database).run("/conformance/servers.sql");
        return ConformanceTable.tests(placard.address(), ConformanceEnvironment.alone()).onClose(placard::stop);
    }
}
