package dev.placard.databases;

import dev.placard.process.Database;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Servers and their items as the cell's tables hold them. */
final class CellRows {

    static final String DEMO = "d0d0d0d0d0d04d0d8d0dd0d0d0d0d0d0";

    private final Database database;
    private final Tables tables;

    CellRows(Database cell) {
        this.database = cell;
        this.tables = new Tables(cell);
    }

    /** A new server that may be changed, never touched so far. */
    String addServer(String project) {
        String uuid = UUID.randomUUID().toString();
        tables.execute("""
                INSERT INTO instances (uuid, project_id, vm_state, locked, launched_at, created_at, deleted, hidden)
                VALUES (?, ?, 'active', FALSE, CURRENT_TIMESTAMP, CURRENT_TIMESTAMP, 0, FALSE)""", uuid, project);
        return uuid;
    }

    /** A row as Nova would add it, or nearly: key and value may be NULL. */
    void addItem(String server, String key, String value) {
        tables.execute("INSERT INTO instance_metadata (instance_uuid, \"key\", \"value\", created_at, deleted)"
                + " VALUES (?, ?, ?, CURRENT_TIMESTAMP, 0)", server, key, value);
    }

    /** As Nova deletes a server, short of its items. */
    void deleteServer(String server) {
        tables.execute("UPDATE instances SET deleted = id, deleted_at = CURRENT_TIMESTAMP WHERE uuid = ?", server);
    }

    /** As somebody else changes an item. */
    void changeValue(String server, String key, String value) {
        tables.execute("UPDATE instance_metadata SET \"value\" = ? WHERE instance_uuid = ? AND \"key\" = ? AND deleted = 0",
                value, server, key);
    }

    /** Holds a server's row, as a transaction of somebody else does, until the connection is closed. */
    Connection hold(String server) {
        try {
            Connection connection = database.connect();
            connection.setAutoCommit(false);
            try (PreparedStatement lock = connection.prepareStatement("SELECT id FROM instances WHERE uuid = ? FOR UPDATE")) {
                lock.setString(1, server);
                lock.executeQuery();
            }
            return connection;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** When the server was last touched; null for never. */
    LocalDateTime touched(String server) {
        return time(tables.query("SELECT updated_at FROM instances WHERE uuid = ?", server).get(0), "updated_at");
    }

    /** All rows of a server, removed ones too, oldest first. */
    List<Map<String, Object>> rows(String server) {
        return tables.query("SELECT * FROM instance_metadata WHERE instance_uuid = ? ORDER BY id", server);
    }

    /** The one row that ever was of an item. */
    Map<String, Object> row(String server, String key) {
        List<Map<String, Object>> found = rows(server).stream().filter(row -> key.equals(row.get("key"))).toList();
        if (found.size() != 1) {
            throw new AssertionError("rows of " + key + ": " + found);
        }
        return found.get(0);
    }

    /** Key to value of the live rows; for the last of twins. */
    Map<Object, Object> liveItems(String server) {
        Map<Object, Object> items = new LinkedHashMap<>();
        liveRows(server).forEach(row -> items.put(row.get("key"), row.get("value")));
        return items;
    }

    /** The live rows of a server. */
    List<Map<String, Object>> liveRows(String server) {
        return rows(server).stream().filter(row -> row.get("deleted").equals(0)).toList();
    }

    /** A time in a row, UTC; null for NULL. */
    static LocalDateTime time(Map<String, Object> row, String column) {
        Timestamp time = (Timestamp) row.get(column);
        return time == null ? null : time.toLocalDateTime();
    }
}
