package dev.placard.databases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.placard.fixture.CellRows;
import dev.placard.process.PlacardProcess;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Placard on the embedded database; the rest of what it promises is tested where it is deployed. */
@Tag("process")
class H2IT {

    @AutoClose
    private static PlacardProcess placard;

    @BeforeAll
    static void start() throws Exception {
        placard = PlacardProcess.alone("h2-times", Map.of("TZ", "Europe/Berlin"));
    }

    @Test
    void what_the_app_servers_are_configured_with_is_not_taken_for_unknown_options() {
        assertThat(placard.console()).doesNotContain("knows no such option");
    }

    @Nested
    class Times extends TimesContract {

        Times() {
            super(new CellRows(placard.database()), placard);
        }
    }
}
