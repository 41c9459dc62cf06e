package dev.placard.databases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.placard.process.Database;
import dev.placard.process.DatabaseServer;
import dev.placard.process.PlacardProcess;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Where the tables are not what the operator says, Placard does not start, and says why. */
abstract class RefusalContract {

    private static final Map<String, String> BESIDE_NOVA = Map.of("PLACARD_DATABASE", "nova");

    private static final Map<String, String> OWN_TABLES = Map.of();

    private final DatabaseServer server;

    RefusalContract(DatabaseServer server) {
        this.server = server;
    }

    @Test
    void it_makes_no_tables_of_its_own_beside_novas() throws IOException, SQLException {
        Database database = withNovasTables("mistaken");
        refusesToStart(database, OWN_TABLES, "The database of db.url has a table instances that Placard did not make. "
                + "If it is Nova's, set placard.database=nova; else choose an empty database.");
        assertThat(new Tables(database).names()).containsExactlyInAnyOrder("instances", "instance_metadata", "instance_actions");
    }

    @Test
    void it_names_the_table_that_is_missing() throws IOException, SQLException {
        Database database = withNovasTables("without_table");
        new Tables(database).execute("DROP TABLE instance_metadata");
        refusesToStart(database, BESIDE_NOVA, "The table instance_metadata cannot be read in the database of db.url: ");
        assertThat(new Tables(database).names()).containsExactlyInAnyOrder("instances", "instance_actions");
    }

    @Test
    void it_names_the_column_that_is_missing() throws IOException, SQLException {
        Database database = withNovasTables("without_column");
        new Tables(database).execute("ALTER TABLE instances DROP COLUMN hidden");
        refusesToStart(database, BESIDE_NOVA,
                "The table instances in the database of db.url has no column hidden, so it is not a table of Nova's.");
    }

    private Database withNovasTables(String name) throws SQLException {
        Database database = server.create(name);
        new Tables(database).run("/nova/" + database.vendor() + "/cell.sql");
        return database;
    }

    private static void refusesToStart(Database database, Map<String, String> options, String sentence) throws IOException {
        new PlacardProcess(PlacardProcess.directory("refused"), database, options).refusesToStart(sentence);
    }
}
