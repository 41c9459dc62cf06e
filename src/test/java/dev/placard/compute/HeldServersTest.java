package dev.placard.compute;

import static dev.placard.db.entity.Rows.item;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.placard.core.ComputeException;
import dev.placard.core.Visibility;
import dev.placard.db.Instances;
import dev.placard.db.ItemLocks;
import dev.placard.db.cells.CellLocator;
import dev.placard.db.cells.CurrentCell;
import dev.placard.db.entity.ReadOnlyServer;
import dev.placard.db.entity.Rows;
import dev.placard.db.entity.ServerRecord;
import dev.placard.db.entity.ServerState;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** How a server's row is taken hold of, and where a server is looked for that is shown. */
class HeldServersTest {

    private static final String SERVER = "8F1C5A2E";
    private static final Visibility DEMO = new Visibility(false, "demo");
    private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 30, 12, 0);
    private static final ReadOnlyServer BUILDING =
            new ReadOnlyServer(new ServerState("s", Optional.of("building"), false, false), Map.of("of", "cell0"));

    private final List<String> done = new ArrayList<>();
    /** The look, counted from 1, from which on the server is in the cell. */
    private int inCellFrom = 1;
    private int looks;
    private boolean isServed = true;
    private boolean isGalera;
    private Optional<ReadOnlyServer> elsewhere = Optional.empty();

    @Test
    void a_change_touches_the_row_and_reads_the_items() {
        assertThat(touch(Precondition.NONE).items()).hasSize(1);
        assertThat(done).containsExactly("instances touch 8f1c5a2e", "instances read 8f1c5a2e");
    }

    @Test
    void the_items_are_locked_for_a_condition_and_on_galera() {
        touch(new Precondition(Optional.empty(), Optional.of(new TagList(true, Set.of(), Set.of()))));
        isGalera = true;
        touch(Precondition.NONE);
        assertThat(done).containsExactly("locks touch 8f1c5a2e", "locks read 8f1c5a2e", "locks touch 8f1c5a2e", "locks read 8f1c5a2e");
    }

    @Test
    void a_removal_locks_row_and_items() {
        assertThat(held().lock(SERVER, DEMO, server -> { }).items()).hasSize(1);
        assertThat(done).containsExactly("locks lock 8f1c5a2e", "locks read 8f1c5a2e");
    }

    @Test
    void a_server_that_comes_into_the_cell_in_between_is_held() {
        inCellFrom = 2;
        assertThat(touch(Precondition.NONE).items()).hasSize(1);
        looks = 0;
        assertThat(shown().items(SERVER, DEMO)).containsOnlyKeys("foo");
    }

    @Test
    void a_server_elsewhere_says_what_it_has_to_say_to_a_change_and_is_shown() {
        inCellFrom = Integer.MAX_VALUE;
        elsewhere = Optional.of(BUILDING);
        assertThatExceptionOfType(ComputeException.class).isThrownBy(() -> held().lock(SERVER, DEMO, server -> {
            throw ComputeException.itemNotFound();
        })).withMessage("Metadata item was not found");
        assertThat(shown().items(SERVER, DEMO)).isEqualTo(BUILDING.items());
    }

    @Test
    void a_server_that_is_nowhere_is_not_found_and_what_is_not_served_is_not_asked() {
        inCellFrom = Integer.MAX_VALUE;
        missing();
        inCellFrom = 1;
        isServed = false;
        done.clear();
        missing();
        assertThat(done).isEmpty();
    }

    private void missing() {
        String sentence = "Instance 8F1C5A2E could not be found.";
        assertThatExceptionOfType(ComputeException.class).isThrownBy(() -> touch(Precondition.NONE)).withMessage(sentence);
        assertThatExceptionOfType(ComputeException.class).isThrownBy(() -> shown().items(SERVER, DEMO)).withMessage(sentence);
    }

    private ServerRecord touch(Precondition precondition) {
        return held().touch(SERVER, DEMO, NOW, Condition.ofMap(precondition), server -> { });
    }

    private HeldServers held() {
        HeldServers held = new HeldServers();
        held.instances = instances();
        held.itemLocks = locks();
        held.locator = locator();
        held.cell = cell();
        return held;
    }

    private ShownServers shown() {
        ShownServers shown = new ShownServers();
        shown.instances = instances();
        shown.locator = locator();
        shown.cell = cell();
        return shown;
    }

    private boolean look(String what) {
        done.add(what);
        looks++;
        return looks >= inCellFrom;
    }

    private Optional<ServerRecord> read(String what) {
        done.add(what);
        return Optional.of(Rows.server("s", item(1, "foo", "one")));
    }

    private CurrentCell cell() {
        return new CurrentCell() {

            @Override
            public boolean isServed() {
                return isServed;
            }

            @Override
            public boolean isGalera() {
                return isGalera;
            }
        };
    }

    private CellLocator locator() {
        return new CellLocator() {

            @Override
            public Optional<ReadOnlyServer> find(String uuid, Visibility caller) {
                return elsewhere;
            }
        };
    }

    private Instances instances() {
        return new Instances() {

            @Override
            public boolean touch(String uuid, Visibility caller, LocalDateTime now) {
                return look("instances touch " + uuid);
            }

            @Override
            public Optional<ServerRecord> read(String uuid) {
                return HeldServersTest.this.read("instances read " + uuid);
            }

            @Override
            public Optional<Map<String, String>> items(String uuid, Visibility caller) {
                return look("items " + uuid) ? Optional.of(Map.of("foo", "one")) : Optional.empty();
            }
        };
    }

    private ItemLocks locks() {
        return new ItemLocks() {

            @Override
            public boolean touch(String uuid, Visibility caller, LocalDateTime now) {
                return look("locks touch " + uuid);
            }

            @Override
            public boolean lock(String uuid, Visibility caller) {
                return look("locks lock " + uuid);
            }

            @Override
            public Optional<ServerRecord> read(String uuid) {
                return HeldServersTest.this.read("locks read " + uuid);
            }
        };
    }
}
