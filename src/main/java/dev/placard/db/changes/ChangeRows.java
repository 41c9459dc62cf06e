package dev.placard.db.changes;

import static dev.placard.db.changes.ChangeStatements.first;
import static dev.placard.db.changes.ChangeStatements.text;
import static dev.placard.db.changes.ChangeStatements.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** The records of changes: what the transaction of a change reads of them and adds, what others read, and their removal. */
@ApplicationScoped
public class ChangeRows {

    /** Removed at a time, so that no transaction is large: Galera replicates each as one piece. */
    public static final int MOST_REMOVED = 1000;

    private static final String COLUMNS =
            "server_id, revision, project_id, user_id, request_id, global_request_id, action, changed_at, changes, items";

    @Inject
    private ChangeStatements statements;

    /** Whether changes are recorded at all. */
    public boolean areKept() {
        return statements.areKept();
    }

    /**
     * Adds a record that follows the last one of its server, where that one left the items that the change has found: by one statement.
     * Call it in the transaction of the change, when the server's row is held.
     *
     * @param row the record; its number is found here
     * @param before all items that the change has found, as JSON
     * @return false where no record left those items; nothing is added then
     */
    public boolean addNext(ChangeRow row, String before) {
        // the CASE tells PostgreSQL of which type the time is
        return statements.query("INSERT INTO %1$s (" + COLUMNS + ") SELECT latest.server_id, latest.revision + 1, ?1, ?2, ?3, ?4, ?5,"
                + " CASE WHEN latest.revision < 0 THEN latest.changed_at ELSE ?6 END, ?7, ?8 FROM %1$s latest WHERE latest.server_id = ?9"
                + " AND latest.items = ?10 AND latest.revision = (SELECT MAX(revision) FROM %1$s WHERE server_id = ?11)",
                row.projectId(), row.userId(), row.requestId(), row.globalRequestId(), row.action(), row.changedAt(), row.changes(),
                row.items(), row.serverId(), before, row.serverId()).executeUpdate() > 0;
    }

    /** Adds a record of that number. Call it in the transaction of the change, when the server's row is held. */
    public void add(ChangeRow row) {
        statements.query("INSERT INTO %s (" + COLUMNS + ") VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)", row.serverId(),
                row.revision(), row.projectId(), row.userId(), row.requestId(), row.globalRequestId(), row.action(), row.changedAt(),
                row.changes(), row.items()).executeUpdate();
    }

    /** The number of a recorded change, and all items as it left them, as JSON. */
    public record Last(long revision, String items) { }

    /** The last recorded change of a server; empty where nothing is recorded. */
    @SuppressWarnings("unchecked")
    public Optional<Last> last(String serverId) {
        List<Object[]> rows = statements.query("SELECT revision, items FROM %s WHERE server_id = ?1 ORDER BY revision DESC LIMIT 1", serverId)
                .getResultList();
        return rows.stream().findFirst().map(row -> new Last(((Number) row[0]).longValue(), text(row[1])));
    }

    /** All items as the change of one request left them, as JSON; empty where the request changed nothing. */
    public Optional<String> itemsAfter(String serverId, String requestId) {
        return first(statements.query("SELECT items FROM %s WHERE server_id = ?1 AND request_id = ?2"
                + " ORDER BY revision DESC LIMIT 1", serverId, requestId));
    }

    /** The project of a server with recorded changes, whether it still lives or not; empty where nothing is recorded. */
    public Optional<String> projectOf(String serverId) {
        return !statements.areKept() ? Optional.empty()
                : first(statements.query("SELECT project_id FROM %s WHERE server_id = ?1 ORDER BY revision DESC LIMIT 1", serverId));
    }

    /** Whether a record of that number is there. */
    public boolean has(String serverId, long revision) {
        return !statements.query("SELECT id FROM %s WHERE server_id = ?1 AND revision = ?2", serverId, revision).getResultList().isEmpty();
    }

    /**
     * Records of one server, newest first, without the items.
     *
     * @param before only those with a smaller number
     * @param since only those of this time or later, UTC
     * @param pattern only those whose changes are LIKE this, with {@code !} as escape
     */
    @SuppressWarnings("unchecked")
    public List<ChangeRow> find(String serverId, long before, LocalDateTime since, String pattern, int most) {
        List<Object[]> rows = statements.query("SELECT revision, project_id, user_id, request_id, global_request_id, action, changed_at,"
                + " changes FROM %s WHERE server_id = ?1 AND revision < ?2 AND changed_at >= ?3 AND changes LIKE ?4 ESCAPE '!'"
                + " ORDER BY revision DESC LIMIT " + most, serverId, before, since, pattern).getResultList();
        return rows.stream().map(row -> new ChangeRow(serverId, ((Number) row[0]).longValue(), text(row[1]), text(row[2]), text(row[3]),
                text(row[4]), text(row[5]), time(row[6]), text(row[7]), "")).toList();
    }

    /** Removes records of before that time (UTC), at most {@link #MOST_REMOVED}; returns how many. */
    public int removeOlder(LocalDateTime before) {
        // MariaDB takes no LIMIT in a subquery, but in one that is wrapped
        return statements.query("DELETE FROM %1$s WHERE id IN (SELECT id FROM (SELECT id FROM %1$s WHERE changed_at < ?1 ORDER BY id LIMIT "
                + MOST_REMOVED + ") oldest)", before).executeUpdate();
    }
}
