package dev.placard.databases;

import dev.placard.conformance.ConformanceEnvironment;
import dev.placard.conformance.ConformanceTable;
import dev.placard.fixture.CellRows;
import dev.placard.process.DatabaseServer;
import dev.placard.process.PlacardProcess;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/** Placard on the databases of a Nova on one kind of server: what holds on each kind. */
@Tag("process")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class NovaDatabaseContract {

    private final String cellOptions;
    private final String waiting;
    private final String unstorable;
    private final String storable;
    private NovaFixture nova;

    /**
     * The contract on a kind of server.
     *
     * @param cellOptions further options in the cell's URL, each after an ampersand
     * @param waiting a query for as many rows as transactions wait for a lock
     * @param unstorable a value that this database cannot store, as it stands between the quotes of JSON
     * @param storable one that others cannot store
     */
    NovaDatabaseContract(String cellOptions, String waiting, String unstorable, String storable) {
        this.cellOptions = cellOptions;
        this.waiting = waiting;
        this.unstorable = unstorable;
        this.storable = storable;
    }

    abstract DatabaseServer server() throws Exception;

    NovaFixture nova() {
        return nova;
    }

    @BeforeAll
    void start() throws Exception {
        nova = new NovaFixture(server(), PlacardProcess.directory("nova"), cellOptions);
    }

    @AfterAll
    void stop() {
        nova.placard().stop();
    }

    @Tag("once")
    @TestFactory
    Stream<DynamicNode> the_table_holds_on_tables_of_its_own() throws IOException, SQLException {
        PlacardProcess placard = new PlacardProcess(PlacardProcess.directory("own-tables"), nova.server().create("own"), Map.of());
        placard.start();
        placard.database().run("/conformance/servers.sql");
        return ConformanceTable.tests(placard.address(), ConformanceEnvironment.alone()).onClose(placard::stop);
    }

    @Nested
    class TheRows extends RowsContract {

        TheRows() {
            super(nova());
        }
    }

    @Nested
    class Times extends TimesContract {

        Times() {
            super(nova().rows(), nova().placard());
        }
    }

    @Nested
    class TheTraps extends TrapsContract {

        TheTraps() {
            super(nova(), unstorable, storable);
        }
    }

    @Nested
    class TheApiDatabase extends ApiDatabaseContract {

        TheApiDatabase() {
            super(nova());
        }
    }

    @Nested
    class TheStatements extends StatementContract {

        TheStatements() {
            super(nova().member(nova().rows().addServer(CellRows.DEMO)), request -> nova().server().logged("nova", request));
        }
    }

    @Nested
    class TheHistory extends HistoryContract {

        TheHistory() {
            super(nova(), unstorable);
        }
    }

    @Nested
    @Tag("once")
    class TheActions extends InstanceActionsContract {

        TheActions() {
            super(nova());
        }
    }

    @Nested
    class TheFeed extends FeedContract {

        TheFeed() {
            super(nova());
        }
    }

    @Nested
    class Conditions extends ConditionContract {

        Conditions() {
            super(nova(), waiting);
        }
    }

    @Nested
    class ADatabaseThatTakesNoWrites extends ReadOnlyContract {

        ADatabaseThatTakesNoWrites() {
            super(nova());
        }
    }

    @Nested
    @Tag("once")
    class Refusals extends RefusalContract {

        Refusals() {
            super(nova().server());
        }
    }
}
