package dev.placard.db.changes;

import dev.placard.config.Settings;
import dev.placard.db.sql.Jdbc;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import javax.sql.DataSource;

/**
 * The recorded changes in the order of the feed. What reads is called outside of a transaction, so that it sees the newest. It is plain
 * JDBC: where the database is away EclipseLink would repeat such a read itself, and wait for seconds with a connection in its hands.
 */
@ApplicationScoped
public class FeedRows {

    /** Whoever counts waiting events stops here. */
    public static final int MOST_COUNTED = 10_000;

    /** The relay's row of the feed. */
    public static final String FEED = "feed";

    /** The relay's row of the topic. */
    public static final String TOPIC = "topic";

    @Resource(lookup = "java:comp/DefaultDataSource")
    private DataSource cell;

    @Inject
    private Settings settings;

    private FeedTables tables;

    @PostConstruct
    void readOptions() {
        tables = FeedTables.of(settings);
    }

    /** A recorded change, without its items, and its number in the feed; no number is left out. */
    public record Positioned(long position, ChangeRow change) { }

    /** What follows behind a position, in the order of the feed. */
    public List<Positioned> after(long position, int most) {
        return query("SELECT server_id, revision, project_id, user_id, request_id, global_request_id, action, changed_at, changes, position"
                + " FROM " + tables.changes() + " WHERE position > ? ORDER BY position LIMIT " + most, FeedRows::positioned, position);
    }

    private static Positioned positioned(ResultSet row) throws SQLException {
        return new Positioned(row.getLong(10), new ChangeRow(row.getString(1), row.getLong(2), row.getString(3), row.getString(4),
                row.getString(5), row.getString(6), row.getString(7), row.getObject(8, LocalDateTime.class), row.getString(9), ""));
    }

    /** Whether a change of that position, which may be any number, is there. */
    public boolean has(long position) {
        return !query("SELECT id FROM " + tables.changes() + " WHERE position = ?", row -> true, position).isEmpty();
    }

    /** The last position of {@link #FEED} or {@link #TOPIC}; 0 where the relay has no such row. */
    public long last(String name) {
        try (Connection connection = cell.getConnection()) {
            return tables.position(connection, name);
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    /** Whether the relay may be taken: it is the holder's own, or whoever holds it has not come for a while. */
    public boolean isFreeFor(String holder) {
        return !query("SELECT name FROM " + tables.relay() + " WHERE name = ? AND (holder = ? OR expires_at < CURRENT_TIMESTAMP(6))",
                row -> true, FEED, holder).isEmpty();
    }

    /** How many committed changes have no position yet; no more than the most are counted. */
    public int waiting(int most) {
        return query("SELECT COUNT(*) FROM (SELECT id FROM " + tables.changes() + " WHERE position IS NULL LIMIT " + most + ") waiting",
                row -> row.getInt(1)).get(0);
    }

    /** Makes the topic begin where the feed stands, unless it has begun already. Call it in a transaction. */
    public void beginTopic() {
        update(("INSERT INTO %1$s (name, holder, expires_at, position) SELECT '%2$s', '', expires_at, position FROM %1$s WHERE name = '%3$s'"
                + " AND NOT EXISTS (SELECT name FROM %1$s WHERE name = '%2$s')").formatted(tables.relay(), TOPIC, FEED));
    }

    /** Remembers the position of the last event that the topic was given. Call it in a transaction. */
    public void topicHas(long position) {
        update("UPDATE " + tables.relay() + " SET position = ? WHERE name = ? AND position < ?", position, TOPIC, position);
    }

    private <T> List<T> query(String sql, Jdbc.RowReader<T> reader, Object... parameters) {
        try (Connection connection = cell.getConnection()) {
            return Jdbc.query(connection, sql, reader, parameters);
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    private void update(String sql, Object... parameters) {
        try (Connection connection = cell.getConnection()) {
            Jdbc.update(connection, sql, parameters);
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }
}
