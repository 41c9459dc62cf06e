package dev.placard.databases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.placard.conformance.ConformanceEnvironment;
import dev.placard.conformance.ConformanceTable;
import dev.placard.process.Database;
import dev.placard.process.PlacardProcess;
import dev.placard.process.PostgreSql;
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
import org.postgresql.ds.PGSimpleDataSource;

/** Placard on PostgreSQL. */
@Tag("process")
class PostgreSqlIT {

    private static PostgreSql server;
    private static NovaFixture nova;

    @BeforeAll
    static void start() throws IOException, SQLException {
        Path directory = PlacardProcess.directory("postgresql");
        server = PostgreSql.start(Files.createDirectory(directory.resolve("server")));
        nova = new NovaFixture(server, directory);
    }

    @AfterAll
    static void stop() throws IOException {
        nova.placard().stop();
        server.stop();
    }

    @Tag("once")
    @TestFactory
    Stream<DynamicNode> the_table_holds_on_tables_of_its_own() throws IOException, SQLException {
        return OwnTablesFixture.theTable(server.create("own"));
    }

    @Tag("once")
    @TestFactory
    Stream<DynamicNode> the_table_holds_beside_nova() {
        return ConformanceTable.tests(nova.placard().address(), ConformanceEnvironment.besideNova());
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
        void an_emoji_is_stored() {
            assertThat(api().put("k", "\uD83D\uDE00").statusCode()).isEqualTo(200);
            assertThat(api().show("k").body()).isEqualTo("{\"meta\": {\"k\": \"\\ud83d\\ude00\"}}");
        }

        @Test
        void a_nul_is_refused_and_nothing_is_half_written() {
            nothing_is_half_written("a\\u0000b");
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
            return "a\\u0000b";
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
            super(nova, "SELECT pid FROM pg_stat_activity WHERE wait_event_type = 'Lock'");
        }
    }

    @Nested
    @Tag("once")
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
            anywhere.execute("ALTER DATABASE nova SET default_transaction_read_only = " + (isReadOnly ? "on" : "off"));
        }
    }

    @Nested
    @Tag("once")
    class ADatabaseThatIsFull extends FullContract {

        ADatabaseThatIsFull() {
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
        DataSource dataSource(Database database) {
            PGSimpleDataSource dataSource = new PGSimpleDataSource();
            dataSource.setUrl(database.url());
            dataSource.setUser(database.user());
            dataSource.setPassword(database.password());
            return dataSource;
        }
    }

    @Nested
    @Tag("once")
    class TheDatabaseAway extends AwayContract {

        TheDatabaseAway() {
            super(nova);
        }
    }
}
