package dev.placard.fuzz;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** A server nobody else writes to, as the tables have it. */
final class FuzzedServer implements AutoCloseable {

    private static final String ROWS = """
            SELECT i.updated_at, m.id, m."key", m."value", m.deleted FROM instances i
            LEFT JOIN instance_metadata m ON m.instance_uuid = i.uuid WHERE i.uuid = ? ORDER BY m.id""";

    private final String id;
    private final Connection connection;
    private final PreparedStatement rows;

    FuzzedServer(String id, Connection connection) throws SQLException {
        this.id = id;
        this.connection = connection;
        this.rows = connection.prepareStatement(ROWS);
        rows.setString(1, id);
    }

    String id() {
        return id;
    }

    /** Everything a change could change, as one text. */
    String state() throws SQLException {
        StringBuilder state = new StringBuilder();
        try (ResultSet found = rows.executeQuery()) {
            while (found.next()) {
                for (int column = 1; column <= 5; column++) {
                    state.append(found.getString(column)).append('|');
                }
            }
        }
        return state.toString();
    }

    /** Takes the rows of removed items away, which would only grow. */
    void forgetRemoved() throws SQLException {
        try (PreparedStatement removal = connection.prepareStatement(
                "DELETE FROM instance_metadata WHERE instance_uuid = ? AND deleted <> 0")) {
            removal.setString(1, id);
            removal.execute();
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
