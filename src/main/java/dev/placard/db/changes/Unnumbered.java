package dev.placard.db.changes;

import dev.placard.db.sql.Jdbc;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The committed changes, of this table, that have no position yet. */
record Unnumbered(String changes) {

    /** A change without a position. */
    record Row(long id, String serverId, long revision) { }

    /** The ids of the first ones, in the order in which they get their positions; those that must come before one of them are added. */
    List<Long> first(Connection connection, int most) throws SQLException {
        List<Row> rows = rows(connection, "position IS NULL ORDER BY id LIMIT " + most);
        if (rows.size() == most) {
            // where not all were read: those with a higher id that come before one of these
            long last = rows.get(most - 1).id();
            rows.addAll(rows(connection, "position IS NULL AND id > " + last + " AND EXISTS (SELECT later.id FROM " + changes
                    + " later WHERE later.server_id = unnumbered.server_id AND later.revision > unnumbered.revision AND later.id <= " + last
                    + " AND later.position IS NULL) ORDER BY id"));
        }
        return inOrder(rows);
    }

    /** The ids in the order of the rows, but those of one server in the order of its revisions, whatever ids several nodes gave them. */
    static List<Long> inOrder(List<Row> rows) {
        Map<String, Iterator<Row>> byRevision = rows.stream().sorted(Comparator.comparingLong(Row::revision)).collect(
                Collectors.groupingBy(Row::serverId, Collectors.collectingAndThen(Collectors.toList(), List::iterator)));
        return rows.stream().map(row -> Objects.requireNonNull(byRevision.get(row.serverId())).next().id()).toList();
    }

    private List<Row> rows(Connection connection, String condition) throws SQLException {
        return Jdbc.query(connection, "SELECT id, server_id, revision FROM " + changes + " unnumbered WHERE " + condition,
                row -> new Row(row.getLong(1), row.getString(2), row.getLong(3)));
    }
}
