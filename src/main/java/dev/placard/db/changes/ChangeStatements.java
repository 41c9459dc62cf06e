package dev.placard.db.changes;

import dev.placard.config.Settings;
import dev.placard.db.cells.CurrentCell;
import dev.placard.db.tables.ChangeTable;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.Query;
import java.sql.Clob;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Makes the statements on the records of changes. They are written in SQL: beside Nova the table's database is an option, which no mapping of
 * an entity can name. Texts are ASCII and never NULL, so that every database and persistence provider binds and reads them alike.
 */
@ApplicationScoped
class ChangeStatements {

    @Inject
    private CurrentCell cell;

    @Inject
    private Settings settings;

    private final Map<String, String> withTable = new ConcurrentHashMap<>();
    private Optional<String> table = Optional.empty();

    @PostConstruct
    void readOptions() {
        table = ChangeTable.name(settings);
    }

    /** Whether changes are recorded at all. */
    boolean areKept() {
        return table.isPresent();
    }

    /** A statement, which has the table's name as its only argument. */
    Query query(String sql, Object... parameters) {
        Query query = cell.entityManager().createNativeQuery(withTable.computeIfAbsent(sql, text -> text.formatted(table.orElseThrow())));
        // what the transaction has changed so far is no part of this table: nothing need be written first
        query.setFlushMode(FlushModeType.COMMIT);
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        return query;
    }

    /** The text in the first row. */
    static Optional<String> first(Query query) {
        List<?> rows = query.getResultList();
        return rows.isEmpty() ? Optional.empty() : Optional.of(text(rows.get(0)));
    }

    /** A text as persistence providers give it. */
    static String text(Object column) {
        try {
            return column instanceof Clob clob ? clob.getSubString(1, (int) clob.length()) : (String) column;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A time as persistence providers give it. */
    static LocalDateTime time(Object column) {
        return column instanceof Timestamp time ? time.toLocalDateTime() : (LocalDateTime) column;
    }
}
