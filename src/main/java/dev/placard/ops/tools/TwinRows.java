package dev.placard.ops.tools;

import dev.placard.db.sql.Jdbc;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Rows of one key of one server, of which only one should be: two writers of Nova that meet leave them behind (Launchpad 1650188 has
 * the cause). Nova and Placard show the last one.
 */
final class TwinRows {

    // a collation may take two keys for one: these are no twins, and told apart afterwards
    private static final String LIVE = """
            SELECT m.id, m.instance_uuid, m.%1$skey%1$s, m.%1$svalue%1$s FROM instance_metadata m
            WHERE m.deleted = 0 AND m.instance_uuid IN (SELECT t.instance_uuid FROM instance_metadata t
            WHERE t.deleted = 0 GROUP BY t.instance_uuid, t.%1$skey%1$s HAVING COUNT(*) > 1) ORDER BY m.id""";

    private final Connection database;

    TwinRows(Connection database) {
        this.database = database;
    }

    /** A row, and the server whose item it is. */
    record Row(long id, String server, String key, String value) { }

    /** What is there: each list holds the rows of one key, the last of which is shown. */
    List<List<Row>> find() throws SQLException {
        String quote = database.getMetaData().getIdentifierQuoteString();
        Map<List<String>, List<Row>> byKey = Jdbc.query(database, LIVE.formatted(quote),
                row -> new Row(row.getLong(1), row.getString(2), row.getString(3), row.getString(4))).stream()
                .collect(Collectors.groupingBy(row -> List.of(row.server(), row.key()), LinkedHashMap::new, Collectors.toList()));
        return byKey.values().stream().filter(rows -> rows.size() > 1).toList();
    }

    /**
     * Takes away all but the last row of each key, as Nova takes rows away: they stay, marked as deleted. In one transaction, the servers
     * locked first, so that nobody writes meanwhile. Returns how many rows.
     */
    int heal() throws SQLException {
        database.setAutoCommit(false);
        try {
            for (String server : find().stream().map(rows -> rows.get(0).server()).distinct().sorted().toList()) {
                Jdbc.update(database, "UPDATE instances SET updated_at = updated_at WHERE uuid = ?", server);
            }
            int healed = 0;
            for (List<Row> rows : find()) {
                for (Row row : rows.subList(0, rows.size() - 1)) {
                    healed += Jdbc.update(database, "UPDATE instance_metadata SET deleted = id, deleted_at = CURRENT_TIMESTAMP"
                            + " WHERE deleted = 0 AND id = ?", row.id());
                }
            }
            database.commit();
            return healed;
        } finally {
            database.rollback();
            database.setAutoCommit(true);
        }
    }
}
