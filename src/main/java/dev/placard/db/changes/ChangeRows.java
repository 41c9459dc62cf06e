package dev.placard.db.changes;

import static dev.placard.db.changes.ChangeStatements.first;
import static dev.placard.db.changes.ChangeStatements.text;
import static dev.placard.db.changes.ChangeStatements.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** The records of changes, for who reads them, and their removal. */
@ApplicationScoped
public class ChangeRows {

    /** Removed at a time, so that no transaction is large: Galera replicates each as one piece. */
    public static final int MOST_REMOVED = 1000;

    @Inject
    private ChangeStatements statements;

    /** Whether changes are recorded at all. */
    public boolean areKept() {
        return statements.areKept();
    }

    /**
     * The project of a server with recorded changes, whether it still lives or not; empty where nothing is recorded.
     *
     * @param serverId in lower case
     */
    public Optional<String> projectOf(String serverId) {
        return !statements.areKept() ? Optional.empty()
                : first(statements.query("SELECT project_id FROM %s WHERE server_id = ?1 ORDER BY revision DESC LIMIT 1", serverId));
    }

    /** Whether a record of that number is there. The server's id is in lower case. */
    public boolean has(String serverId, long revision) {
        return !statements.query("SELECT id FROM %s WHERE server_id = ?1 AND revision = ?2", serverId, revision).getResultList().isEmpty();
    }

    /**
     * Records of one server, newest first, without the items.
     *
     * @param serverId in lower case
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
