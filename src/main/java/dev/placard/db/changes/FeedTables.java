package dev.placard.db.changes;

import dev.placard.config.Settings;
import dev.placard.db.sql.Jdbc;
import dev.placard.db.tables.ChangeTable;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * The tables of the feed, as statements name them.
 *
 * @param changes has a row for each change, with its position when it has one
 * @param relay has a row for the feed and one for the topic
 */
record FeedTables(String changes, String relay) {

    /** Those that the options name; empty texts where nothing is recorded. */
    static FeedTables of(Settings settings) {
        return new FeedTables(ChangeTable.name(settings).orElse(""), ChangeTable.relay(settings).orElse(""));
    }

    /** The last position in a row of the relay; 0 where there is no such row. */
    long position(Connection connection, String name) throws SQLException {
        return Jdbc.query(connection, "SELECT position FROM " + relay + " WHERE name = ?", row -> row.getLong(1), name).stream()
                .findFirst().orElse(0L);
    }
}
