package dev.placard.db.cells;

import static org.assertj.core.api.Assertions.assertThat;

import dev.placard.config.Settings;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PlacementTest {

    private static final String SERVER = "dec0de00-0005-4000-8000-000000000001";
    private static final int MORE_THAN_REMEMBERED = 120_000;
    private static final Cell FIRST = new Cell("ce110000-0000-4000-8000-000000000001", "cell1");
    private static final Cell SECOND = new Cell("ce110000-0000-4000-8000-000000000002", "cell2");

    private int asked;
    private Optional<ServerMapping> mapping = Optional.of(new ServerMapping("demo", Optional.of(FIRST)));
    private final Placement placement = new Placement(new ApiDatabase(Settings.of(Map.of())) {

        @Override
        Optional<ServerMapping> mapping(String uuid) {
            asked++;
            return mapping;
        }
    });

    @Test
    void a_cell_that_was_found_is_remembered() {
        assertThat(placement.remembered(SERVER)).isEmpty();
        assertThat(placement.of(SERVER)).contains(FIRST);
        assertThat(placement.of(SERVER)).contains(FIRST);
        assertThat(placement.remembered(SERVER)).contains(FIRST);
        assertThat(asked).isEqualTo(1);
    }

    @Test
    void a_server_that_is_in_no_cell_yet_is_asked_for_again() {
        mapping = Optional.of(new ServerMapping("demo", Optional.empty()));
        assertThat(placement.of(SERVER)).isEmpty();
        mapping = Optional.of(new ServerMapping("demo", Optional.of(SECOND)));
        assertThat(placement.of(SERVER)).contains(SECOND);
    }

    @Test
    void a_server_in_cell0_and_one_nobody_knows_are_in_no_cell_that_may_be_changed() {
        mapping = Optional.of(new ServerMapping("demo", Optional.of(Cell.CELL0)));
        assertThat(placement.of(SERVER)).isEmpty();
        mapping = Optional.empty();
        assertThat(placement.of(SERVER)).isEmpty();
        assertThat(placement.remembered(SERVER)).isEmpty();
    }

    @Test
    void a_server_that_moved_is_remembered_where_it_is_now() {
        placement.of(SERVER);
        placement.remember(SERVER, SECOND);
        assertThat(placement.of(SERVER)).contains(SECOND);
    }

    @Test
    void not_all_servers_are_remembered() {
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < MORE_THAN_REMEMBERED; i++) {
                placement.of(new UUID(i, i).toString());
            }
        }
        assertThat(asked).isGreaterThan(MORE_THAN_REMEMBERED);
    }
}
