package dev.placard.db.changes;

import static dev.placard.db.changes.ChangeStatements.first;
import static dev.placard.db.changes.ChangeStatements.text;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** What the transaction of a change reads of the records, and adds to them. */
@ApplicationScoped
public class ChangeRecorder {

    private static final String COLUMNS =
            "server_id, revision, project_id, user_id, request_id, global_request_id, action, changed_at, changes, items";

    @Inject
    private ChangeStatements statements;

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

    /** The last recorded change of a server, whose id is in lower case; empty where nothing is recorded. */
    @SuppressWarnings("unchecked")
    public Optional<Last> last(String serverId) {
        List<Object[]> rows = statements.query("SELECT revision, items FROM %s WHERE server_id = ?1 ORDER BY revision DESC LIMIT 1", serverId)
                .getResultList();
        return rows.stream().findFirst().map(row -> new Last(((Number) row[0]).longValue(), text(row[1])));
    }

    /**
     * All items as the change of one request left them, as JSON; empty where the request changed nothing.
     *
     * @param serverId in lower case
     */
    public Optional<String> itemsAfter(String serverId, String requestId) {
        return first(statements.query("SELECT items FROM %s WHERE server_id = ?1 AND request_id = ?2"
                + " ORDER BY revision DESC LIMIT 1", serverId, requestId));
    }
}
