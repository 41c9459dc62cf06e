package dev.placard.databases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.placard.db.tables.NovaTables;
import dev.placard.db.tables.OwnTables;
import dev.placard.process.Database;
import dev.placard.process.DatabaseServer;
import java.sql.SQLException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/**
 * Where the tables are not what the operator says, Placard says why. That it does not start then is tested once, for all that is looked
 * at before the first request.
 */
abstract class RefusalContract {

    private final DatabaseServer server;

    RefusalContract(DatabaseServer server) {
        this.server = server;
    }

    @Test
    void it_makes_no_tables_of_its_own_beside_novas() throws SQLException {
        Database database = withNovasTables("mistaken");
        refuses(() -> new OwnTables(database.dataSource()).migrate(false), "The database of db.url has a table instances that Placard did not make. "
                + "If it is Nova's, set placard.database=nova; else choose an empty database.");
        assertThat(database.names()).containsExactlyInAnyOrder("instances", "instance_metadata", "instance_actions");
    }

    @Test
    void it_names_the_table_that_is_missing() throws SQLException {
        Database database = withNovasTables("without_table");
        database.execute("DROP TABLE instance_metadata");
        refusesNovas(database, "The table instance_metadata cannot be read in the database of db.url: ");
        assertThat(database.names()).containsExactlyInAnyOrder("instances", "instance_actions");
    }

    @Test
    void it_names_the_column_that_is_missing() throws SQLException {
        Database database = withNovasTables("without_column");
        database.execute("ALTER TABLE instances DROP COLUMN hidden");
        refusesNovas(database, "The table instances in the database of db.url has no column hidden, so it is not a table of Nova's.");
    }

    private Database withNovasTables(String name) throws SQLException {
        Database database = server.create(name);
        database.run("/nova/" + database.vendor() + "/cell.sql");
        return database;
    }

    private void refusesNovas(Database database, String sentence) {
        refuses(() -> NovaTables.CELL.require(database.dataSource(), "db.url"), sentence);
    }

    private static void refuses(ThrowingCallable look, String sentence) {
        assertThatIllegalStateException().isThrownBy(look).withMessageStartingWith(sentence);
    }
}
