package dev.placard.db;

import dev.placard.ground.DataSourceOptions;
import dev.placard.ground.Option;
import dev.placard.ground.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The database cell0, where Nova buries servers whose build failed. Optional. It has a cell's tables; its servers are in
 * the state error for ever, so Placard only reads them, and plain JDBC does.
 */
@ApplicationScoped
public class Cell0 {

    /** Where cell0 is; empty for none. The app server's data source {@code jdbc/placard/cell0} uses it too. */
    public static final Option<String> URL = DataSourceOptions.CELL0_URL;

    private final Optional<ReadOnlyDatabase> database;

    /** For the container's proxy. */
    protected Cell0() {
        this(Optional.empty());
    }

    /**
     * The database the operator names, if any.
     *
     * @param settings the operator's options
     */
    @Inject
    public Cell0(Settings settings) {
        this(ReadOnlyDatabase.named(settings, URL, "jdbc/placard/cell0"));
    }

    Cell0(Optional<ReadOnlyDatabase> database) {
        this.database = database;
    }

    /** The database itself; empty when there is none. */
    Optional<ReadOnlyDatabase> database() {
        return database;
    }

    /** A live server; empty when cell0 has none of that id. Only to be called when there is a database. */
    Optional<ReadOnlyServer> find(String uuid) {
        return database.flatMap(cell0 -> cell0
                .read("SELECT * FROM instances WHERE uuid = ? AND deleted = 0", row -> state(uuid, row), uuid)
                .stream().findFirst().map(state -> new ReadOnlyServer(state, items(cell0, uuid))));
    }

    private static ServerState state(String uuid, ResultSet row) throws SQLException {
        return new ServerState(uuid, Optional.ofNullable(row.getString("vm_state")), row.getBoolean("locked"),
                row.getObject("launched_at") != null);
    }

    // the columns are not listed, because each database quotes key and value in its own way
    private static Map<String, String> items(ReadOnlyDatabase cell0, String uuid) {
        Map<String, String> items = new LinkedHashMap<>();
        cell0.read("SELECT * FROM instance_metadata WHERE instance_uuid = ? AND deleted = 0 ORDER BY id",
                row -> Map.entry(text(row, "key"), text(row, "value")), uuid)
                .forEach(item -> items.put(item.getKey(), item.getValue()));
        return items;
    }

    private static String text(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNullElse(row.getString(column), "");
    }
}
