package dev.placard.access;

import dev.placard.process.Database;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** The servers of the verbs as they stand in the tables, all of the project demo. */
final class GuardedServers implements AutoCloseable {

    private static final String DEMO = "d0d0d0d0d0d04d0d8d0dd0d0d0d0d0d0";

    private final Connection connection;

    /** Adds them to a database that has its tables. */
    GuardedServers(Database database) throws SQLException {
        connection = database.connect();
        for (Verb verb : Verb.values()) {
            execute("INSERT INTO instances (uuid, project_id, vm_state, locked, launched_at, created_at, deleted)"
                    + " VALUES (?, '" + DEMO + "', 'active', FALSE, CURRENT_TIMESTAMP, CURRENT_TIMESTAMP, 0)", verb);
            reset(verb);
        }
    }

    /** Gives a server the one item k = v. */
    void reset(Verb verb) throws SQLException {
        execute("DELETE FROM instance_metadata WHERE instance_uuid = ?", verb);
        execute("INSERT INTO instance_metadata (instance_uuid, \"key\", \"value\", created_at, deleted)"
                + " VALUES (?, 'k', 'v', CURRENT_TIMESTAMP, 0)", verb);
    }

    /** What a server holds. */
    Map<String, String> items(Verb verb) throws SQLException {
        Map<String, String> items = new HashMap<>();
        try (PreparedStatement query = connection.prepareStatement(
                "SELECT \"key\", \"value\" FROM instance_metadata WHERE instance_uuid = ? AND deleted = 0")) {
            query.setString(1, verb.server());
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    items.put(rows.getString(1), rows.getString(2));
                }
            }
        }
        return items;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private void execute(String sql, Verb verb) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, verb.server());
            statement.execute();
        }
    }
}
