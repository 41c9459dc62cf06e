package dev.placard.databases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.placard.conformance.ConformanceEnvironment;
import dev.placard.conformance.ConformanceTable;
import dev.placard.process.Database;
import dev.placard.process.MariaDb;
import dev.placard.process.PlacardProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.mariadb.jdbc.MariaDbDataSource;

/** Placard on MariaDB. */
@Tag("process")
class MariaDbIT {

    private static MariaDb server;
    private static NovaFixture nova;

    @BeforeAll
    static void start() throws Exception {
        Path directory = PlacardProcess.directory("mariadb");
        server = MariaDb.start(Files.createDirectory(directory.resolve("server")));
        // as some operators have it: an update is counted only where it changes something
        nova = new NovaFixture(server, directory, "&useAffectedRows=true");
    }

    @AfterAll
    static void stop() {
        nova.placard().stop();
        server.stop();
    }

    @Tag("once")
    @TestFactory
    Stream<DynamicNode> the_table_holds_on_tables_of_its_own() throws IOException, SQLException {
        return OwnTablesFixture.theTable(server.create("own"));
    }

    @TestFactory
    Stream<DynamicNode> the_table_holds_beside_nova() {
        return ConformanceTable.tests(nova.placard().address(), ConformanceEnvironment.besideNovaOnMariaDb());
    }

    @Nested
    class TheRows extends RowsContract {

        TheRows() {
            super(nova);
        }
    }

    @Nested
    class Times extends TimesContract {

        Times() {
            super(nova.cell(), nova.rows(), nova.placard().address());
        }
    }

    @Nested
    class TheTraps extends TrapsContract {

        TheTraps() {
            super(nova);
        }

        @Test
        void a_nul_is_stored() {
            assertThat(api().put("k", "a\\u0000b").statusCode()).isEqualTo(200);
            assertThat(api().show("k").body()).isEqualTo("{\"meta\": {\"k\": \"a\\u0000b\"}}");
        }

        @Test
        void an_emoji_is_refused_and_nothing_is_half_written() {
            nothing_is_half_written("\uD83D\uDE00");
        }
    }

    @Nested
    class TheApiDatabase extends ApiDatabaseContract {

        TheApiDatabase() {
            super(nova);
        }
    }

    @Nested
    class TheStatements extends StatementContract {

        TheStatements() {
            super(nova.member(nova.rows().addServer(CellRows.DEMO)));
        }

        @Override
        List<String> logged(Runnable request) {
            return server.logged("nova", request);
        }
    }

    @Nested
    class TheHistory extends HistoryContract {

        TheHistory() {
            super(nova);
        }

        @Override
        String unstorable() {
            return "\uD83D\uDE00";
        }
    }

    @Nested
    @Tag("once")
    class TheActions extends InstanceActionsContract {

        TheActions() {
            super(nova);
        }
    }

    @Nested
    class TheFeed extends FeedContract {

        TheFeed() {
            super(nova);
        }
    }

    @Nested
    class Conditions extends ConditionContract {

        Conditions() {
            // not innodb_trx, which shows what it showed before to who looks again within 0.1 s
            super(nova, "SELECT variable_value FROM information_schema.global_status"
                    + " WHERE variable_name = 'INNODB_ROW_LOCK_CURRENT_WAITS' AND variable_value > 0");
        }
    }

    @Nested
    class ARowThatIsHeld extends HeldRowContract {

        ARowThatIsHeld() {
            super(nova);
        }
    }

    @Nested
    class ADatabaseThatTakesNoWrites extends ReadOnlyContract {

        ADatabaseThatTakesNoWrites() {
            super(nova);
        }

        @Override
        void readOnly(Tables anywhere, boolean isReadOnly) {
            anywhere.execute("SET GLOBAL tx_read_only = " + (isReadOnly ? "ON" : "OFF"));
        }
    }

    @Nested
    class ADatabaseThatIsFull extends FullContract {

        ADatabaseThatIsFull() {
            super(nova);
        }
    }

    @Nested
    class APoolThatIsExhausted extends PoolContract {

        APoolThatIsExhausted() {
            super(nova);
        }
    }

    @Nested
    @Tag("once")
    class Refusals extends RefusalContract {

        Refusals() {
            super(server);
        }

        @Override
        DataSource dataSource(Database database) throws SQLException {
            MariaDbDataSource dataSource = new MariaDbDataSource(database.url());
            dataSource.setUser(database.user());
            dataSource.setPassword(database.password());
            return dataSource;
        }
    }

    @Nested
    class TheDatabaseAway extends AwayContract {

        TheDatabaseAway() {
            super(nova);
        }
    }
}
