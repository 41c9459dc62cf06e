package dev.placard.db.cells;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.placard.config.Settings;
import dev.placard.core.ComputeException;
import dev.placard.core.Visibility;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CellLocatorTest {

    private static final String SERVER = "dec0de00-0005-4000-8000-000000000001";
    private static final Cell CELL0 = new Cell("00000000-0000-0000-0000-000000000000", "cell0");
    private static final Cell FIRST = new Cell("ce110000-0000-4000-8000-000000000001", "cell1");
    private static final Cell SECOND = new Cell("ce110000-0000-4000-8000-000000000002", null);

    @Test
    void the_only_cell_beside_cell0_is_ours() {
        assertThat(locator(Map.of(), Optional.empty(), CELL0, FIRST).ours()).isEqualTo(FIRST.uuid());
    }

    @Test
    void of_several_cells_the_operator_names_one_by_name_or_id() {
        assertThat(locator(Map.of("placard.cell", "cell1"), Optional.empty(), CELL0, FIRST, SECOND).ours())
                .isEqualTo(FIRST.uuid());
        assertThat(locator(Map.of("placard.cell", SECOND.uuid().toUpperCase(Locale.ROOT)), Optional.empty(), CELL0, FIRST, SECOND).ours())
                .isEqualTo(SECOND.uuid());
    }

    @Test
    void several_cells_of_which_none_is_named_are_listed() {
        assertThatThrownBy(() -> locator(Map.of(), Optional.empty(), CELL0, FIRST, SECOND).ours())
                .isInstanceOf(IllegalStateException.class).hasMessage("Nova's cells are: cell1, " + SECOND.uuid()
                        + ". Set placard.cell to the one that db.url points to.");
    }

    @Test
    void a_cell_that_nova_does_not_have_is_not_ours() {
        assertThatThrownBy(() -> locator(Map.of("placard.cell", "cell9"), Optional.empty(), CELL0, FIRST).ours())
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_server_nova_does_not_know_is_nowhere() {
        assertThat(locator(Map.of(), Optional.empty(), FIRST).find(SERVER, Visibility.ADMIN)).isEmpty();
    }

    @Test
    void a_server_mapped_to_our_cell_is_to_be_looked_for_there() {
        assertThat(locator(Map.of(), Optional.of(FIRST), FIRST).find(SERVER, Visibility.ADMIN)).isEmpty();
    }

    @Test
    void a_server_in_another_cell_is_unavailable() {
        requireUnavailable(locator(Map.of("placard.cell", "cell1"), Optional.of(SECOND), FIRST, SECOND));
    }

    @Test
    void a_server_in_cell0_is_unavailable_where_cell0_is_not_configured() {
        requireUnavailable(locator(Map.of(), Optional.of(CELL0), CELL0, FIRST));
    }

    @Test
    void a_server_of_another_project_is_missing_wherever_it_is() {
        Visibility foreign = new Visibility(false, "another project");
        assertThat(locator(Map.of("placard.cell", "cell1"), Optional.of(SECOND), FIRST, SECOND).find(SERVER, foreign)).isEmpty();
        assertThat(locator(Map.of(), Optional.of(CELL0), CELL0, FIRST).find(SERVER, foreign)).isEmpty();
    }

    @Test
    void without_an_api_database_nothing_is_asked() {
        ApiDatabase none = new ApiDatabase(Settings.of(Map.of()));
        assertThat(none.database()).isEmpty();
        assertThat(new Cell0(Optional.empty()).isThere()).isFalse();
        assertThat(new CellLocator(none, new Cell0(Optional.empty()), new Placement(none), Settings.of(Map.of())).find(SERVER, Visibility.ADMIN))
                .isEmpty();
        assertThat(none.quotas("project", "user"))
                .isEqualTo(new QuotaRows(Optional.empty(), Optional.empty(), Optional.empty()));
    }

    private static void requireUnavailable(CellLocator locator) {
        assertThatThrownBy(() -> locator.find(SERVER, Visibility.ADMIN)).isInstanceOf(ComputeException.class)
                .hasMessage("Instance " + SERVER + " is in a cell that is not served here.").extracting("status").isEqualTo(503);
    }

    /** The cells of a Nova and where it says the server is; empty for a server it does not know. */
    private static CellLocator locator(Map<String, String> options, Optional<Cell> place, Cell... cells) {
        Settings settings = Settings.of(options);
        ApiDatabase api = new ApiDatabase(settings) {

            @Override
            Optional<ServerMapping> mapping(String uuid) {
                return place.map(cell -> new ServerMapping("project", Optional.of(cell)));
            }

            @Override
            List<Cell> cells() {
                return List.of(cells);
            }
        };
        return new CellLocator(api, new Cell0(Optional.empty()), new Placement(api), settings);
    }
}
