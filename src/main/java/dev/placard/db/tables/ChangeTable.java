package dev.placard.db.tables;

import dev.placard.config.CellsOption;
import dev.placard.config.DatabaseMode;
import dev.placard.config.Option;
import dev.placard.config.Settings;
import dev.placard.db.sql.SqlFailure;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/** Where the changes of metadata are recorded: in Placard's own tables, or beside Nova's in a database or schema of their own. */
public final class ChangeTable {

    private static final Pattern IDENTIFIER = Pattern.compile("[a-z_][a-z0-9_]{0,62}");

    /**
     * The database (MariaDB) or schema (PostgreSQL) of the records, on the server of db.url. Empty: Placard's own tables where it is
     * alone, and none beside Nova. {@code none}: nothing is recorded.
     */
    public static final Option<String> DATABASE = Option.text("events.database", "")
            .where(text -> text.strip().isEmpty() || ChangeTable.IDENTIFIER.matcher(text.strip()).matches(),
                    "a name in small letters, digits and underscores, or none");

    /** How long a record is kept, in days; 0 keeps all. */
    public static final Option<Integer> RETENTION_DAYS = Option.integer("events.retention_days", 90, 0);

    /** Whether a change is also a row of Nova's own table of actions; only beside Nova. */
    public static final Option<Boolean> INSTANCE_ACTIONS = Option.bool("events.instance_actions", false);

    private static final String NAME = "placard_metadata_change";
    private static final String RELAY = "placard_relay";
    private static final String NONE = "none";

    private ChangeTable() { }

    /**
     * The table's name, as a statement on the cell's database has it; empty where nothing is recorded.
     *
     * @throws IllegalStateException when the option names a database where the tables are Placard's own
     */
    public static Optional<String> name(Settings settings) {
        String database = settings.get(DATABASE).strip();
        boolean isAlone = settings.get(DatabaseMode.DATABASE) == DatabaseMode.OWN;
        if (database.equals(NONE) || database.isEmpty() && !isAlone) {
            return Optional.empty();
        }
        if (database.isEmpty()) {
            return Optional.of(NAME);
        }
        if (isAlone) {
            throw new IllegalStateException(DATABASE.name() + " names a database beside Nova's; where Placard is alone it is empty or "
                    + NONE + ".");
        }
        return Optional.of(database + "." + NAME);
    }

    /** The name of the table beside the other one that says how far the events have come; empty where nothing is recorded. */
    public static Optional<String> relay(Settings settings) {
        return name(settings).map(table -> table.replace(NAME, RELAY));
    }

    /** Whether changes are recorded. */
    public static boolean isKept(Settings settings) {
        return name(settings).isPresent();
    }

    /** Whether the recorded changes have an order among each other. With several cells they have not: each cell's database has its own. */
    public static boolean hasFeed(Settings settings) {
        return isKept(settings) && !CellsOption.areMany(settings);
    }

    /** What does not fit together, in a sentence; empty where all is well. */
    public static Optional<String> problem(Settings settings) {
        name(settings);
        return settings.get(INSTANCE_ACTIONS) && settings.get(DatabaseMode.DATABASE) == DatabaseMode.OWN
                ? Optional.of(INSTANCE_ACTIONS.name() + " needs " + DatabaseMode.DATABASE.name() + "=nova: the table is Nova's.")
                : Optional.empty();
    }

    /**
     * Looks whether the table of the changes, of that name, and the other one are there; Placard makes them only among its own.
     *
     * @throws IllegalStateException when one is not there, or not as expected
     */
    public static void require(DataSource cell, String table) throws SQLException {
        try (Connection connection = cell.getConnection(); Statement statement = connection.createStatement()) {
            statement.executeQuery("SELECT id, server_id, revision, project_id, user_id, request_id, global_request_id, action, changed_at,"
                    + " changes, items, position FROM " + table + " WHERE 1 = 0").close();
            statement.executeQuery("SELECT name, holder, expires_at, position FROM " + table.replace(NAME, RELAY) + " WHERE 1 = 0").close();
        } catch (SQLException e) {
            if (SqlFailure.of(e) != SqlFailure.OTHER) {
                throw e;
            }
            throw new IllegalStateException("The table " + table + ", or " + RELAY + " beside it, of " + DATABASE.name()
                    + " cannot be read: " + e.getMessage() + ". Make them with what java -jar placard.war events-schema prints.", e);
        }
    }
}
