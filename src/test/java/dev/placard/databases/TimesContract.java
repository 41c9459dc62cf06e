package dev.placard.databases;

import static java.time.temporal.ChronoUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.placard.fixture.CellRows;
import dev.placard.fixture.MetadataApi;
import dev.placard.process.PlacardProcess;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** Times are UTC and stay as they stand, although the JVM that Placard runs in was started in Europe/Berlin. */
abstract class TimesContract {

    private final CellRows rows;
    private final String server;
    private final MetadataApi api;

    TimesContract(CellRows rows, PlacardProcess placard) {
        this.rows = rows;
        this.server = rows.addServer(CellRows.DEMO);
        this.api = new MetadataApi(placard.address(), server, "member-token");
    }

    @Test
    void what_is_written_now_is_written_in_utc() {
        assertThat(api.put("k", "v").statusCode()).isEqualTo(200);
        LocalDateTime now = LocalDateTime.now(ZoneOffset.UTC);
        assertThat(CellRows.time(rows.row(server, "k"), "created_at")).isCloseTo(now, within(10, MINUTES));
        assertThat(rows.touched(server)).isCloseTo(now, within(10, MINUTES));
    }

    /** It does not exist in Berlin. */
    @Test
    void half_past_two_in_the_night_of_the_change_of_clocks_stays_as_it_stands() {
        rows.addItem(server, "k", "v");
        rows.cell().execute("UPDATE instance_metadata SET created_at = '2026-03-29 02:30:00', updated_at = '2026-03-29 02:30:00'"
                + " WHERE instance_uuid = ?", server);
        assertThat(api.delete("k").statusCode()).isEqualTo(204);
        assertThat(rows.cell().query("SELECT CAST(created_at AS CHAR(19)) AS created, CAST(updated_at AS CHAR(19)) AS updated"
                + " FROM instance_metadata WHERE instance_uuid = ?", server).get(0))
                .containsEntry("created", "2026-03-29 02:30:00").containsEntry("updated", "2026-03-29 02:30:00");
    }
}
