package dev.placard.databases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.placard.process.Database;
import dev.placard.process.PlacardProcess;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Placard on the embedded database; the rest of what it promises is tested where it is deployed. */
@Tag("process")
class H2IT {

    private static Database database;
    private static PlacardProcess placard;

    @BeforeAll
    static void start() throws Exception {
        Path directory = PlacardProcess.directory("h2-times");
        database = new Database("jdbc:h2:file:" + directory.resolve("data/placard") + ";AUTO_SERVER=TRUE;TIME ZONE=UTC", "placard", "placard");
        placard = new PlacardProcess(directory, database, Map.of("TZ", "Europe/Berlin",
                "TOKENS_FILE", Path.of("src/test/resources/conformance/tokens.yaml").toAbsolutePath().toString()));
        placard.start();
    }

    @AfterAll
    static void stop() {
        placard.stop();
    }

    @Test
    void what_the_app_servers_are_configured_with_is_not_taken_for_unknown_options() {
        assertThat(placard.console()).doesNotContain("knows no such option");
    }

    @Nested
    class Times extends TimesContract {

        Times() {
            super(new Tables(database), new CellRows(database), placard.address());
        }
    }
}
