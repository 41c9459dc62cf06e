package dev.placard.stress;

import dev.placard.process.Database;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The cell database's tables as they are, without Placard in between. */
final class CellTables {

    private static final String DEMO = "d0d0d0d0d0d04d0d8d0dd0d0d0d0d0d0";

    private final Database database;
    private int added;

    CellTables(Database database) {
        this.database = database;
    }

    /**
     * Adds servers of the project demo.
     *
     * @return their ids
     */
    List<String> addServers(int count) throws SQLException {
        List<String> servers = IntStream.rangeClosed(added + 1, added + count)
                .mapToObj("dec0de00-0009-4000-8000-%012d"::formatted).toList();
        added += count;
        try (Connection connection = database.connect(); PreparedStatement insert = connection.prepareStatement("""
                INSERT INTO instances (uuid, project_id, vm_state, locked, launched_at, created_at, deleted)
                VALUES (?, ?, 'active', FALSE, CURRENT_TIMESTAMP, CURRENT_TIMESTAMP, 0)""")) {
            for (String server : servers) {
                insert.setString(1, server);
                insert.setString(2, DEMO);
                insert.execute();
            }
        }
        return servers;
    }

    /** Gives the tables the collation of a Nova on MariaDB, to which foo, Foo and foo with a space are one text. */
    void compareLikeNova() throws SQLException {
        try (Connection connection = database.connect(); Statement statement = connection.createStatement()) {
            statement.execute("ALTER TABLE instance_metadata MODIFY `key` VARCHAR(255) CHARACTER SET utf8mb3"
                    + " COLLATE utf8mb3_general_ci, MODIFY `value` VARCHAR(255) CHARACTER SET utf8mb3 COLLATE utf8mb3_general_ci");
        }
    }

    /** The keys of all live rows of a server, a twin row's twice, in order. */
    List<String> liveKeys(String server) throws SQLException {
        return live(server).stream().map(Map.Entry::getKey).sorted(Comparator.naturalOrder()).toList();
    }

    /** The items of all live rows of a server. */
    Map<String, String> liveItems(String server) throws SQLException {
        Map<String, String> items = new HashMap<>();
        live(server).forEach(row -> items.put(row.getKey(), row.getValue()));
        return items;
    }

    private List<Map.Entry<String, String>> live(String server) throws SQLException {
        List<Map.Entry<String, String>> rows = new ArrayList<>();
        try (Connection connection = database.connect(); PreparedStatement query = connection.prepareStatement(
                "SELECT * FROM instance_metadata WHERE instance_uuid = ? AND deleted = 0")) {
            query.setString(1, server);
            try (ResultSet found = query.executeQuery()) {
                while (found.next()) {
                    rows.add(Map.entry(found.getString("key"), found.getString("value")));
                }
            }
        }
        return rows;
    }
}
