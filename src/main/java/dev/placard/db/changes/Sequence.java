package dev.placard.db.changes;

import dev.placard.config.Settings;
import dev.placard.db.sql.Jdbc;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.EJBContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * Gives committed changes their positions in the feed, each call in a transaction of its own. The row of the relay is updated first: it
 * holds up every other Placard that wants to do the same, on another node of Galera at the commit, and no writer. Who holds the row is
 * the one that did so last, until others find that it has not come for a while, by the database's clock.
 */
@Stateless
public class Sequence {

    /** Numbered at a time, so that no transaction is large: Galera replicates each as one piece. */
    public static final int MOST = 1000;

    /** What {@link #number} returns to others than the holder. */
    public static final int NOT_HOLDER = -1;

    /** Given their positions by one statement. */
    private static final int TOGETHER = 100;

    private static final String SOON = "CURRENT_TIMESTAMP(6) + INTERVAL '6' SECOND";

    @Resource(lookup = "java:comp/DefaultDataSource")
    private DataSource cell;

    @Resource
    private EJBContext context;

    @Inject
    private Settings settings;

    private FeedTables tables;

    @PostConstruct
    void readOptions() {
        tables = FeedTables.of(settings);
    }

    /**
     * Takes or keeps the relay, and numbers what has no position yet.
     *
     * @param holder who asks; each Placard has a name of its own
     * @return how many changes got their position, at most {@link #MOST}; {@link #NOT_HOLDER} where another one holds the relay
     * @throws SQLException when the database cannot, or another one came first; nothing has happened then, or nobody knows
     */
    public int number(String holder) throws SQLException {
        return inTransaction(connection -> {
            if (Jdbc.update(connection, "UPDATE " + tables.relay() + " SET holder = ?, expires_at = " + SOON + " WHERE name = '" + FeedRows.FEED
                    + "' AND (holder = ? OR expires_at < CURRENT_TIMESTAMP(6))", holder, holder) == 0) {
                return NOT_HOLDER;
            }
            List<Long> ids = new Unnumbered(tables.changes()).first(connection, MOST);
            if (!ids.isEmpty()) {
                give(connection, ids);
            }
            return ids.size();
        });
    }

    /** Lets the relay go where that one holds it, so that another Placard may take it at once. */
    public void leave(String holder) throws SQLException {
        inTransaction(connection -> Jdbc.update(connection, "UPDATE " + tables.relay() + " SET holder = '', expires_at = CURRENT_TIMESTAMP(6)"
                + " WHERE name = '" + FeedRows.FEED + "' AND holder = ?", holder));
    }

    private void give(Connection connection, List<Long> ids) throws SQLException {
        long position = tables.position(connection, FeedRows.FEED);
        for (int from = 0; from < ids.size(); from += TOGETHER) {
            List<Long> some = ids.subList(from, Math.min(from + TOGETHER, ids.size()));
            if (give(connection, some, position) < some.size()) {
                throw new SQLException("An old change was removed meanwhile"); // its position would be left out
            }
            position += some.size();
        }
        Jdbc.update(connection, "UPDATE " + tables.relay() + " SET position = ? WHERE name = '" + FeedRows.FEED + "'", position);
    }

    /** One statement for all of them; numbers stand in it as they are, for each text of it is sent once. */
    private int give(Connection connection, List<Long> ids, long last) throws SQLException {
        StringBuilder cases = new StringBuilder();
        long position = last;
        for (long id : ids) {
            cases.append(" WHEN ").append(id).append(" THEN ").append(++position);
        }
        String in = ids.stream().map(String::valueOf).collect(Collectors.joining(", ", " IN (", ")"));
        try (Statement update = connection.createStatement()) {
            return update.executeUpdate("UPDATE " + tables.changes() + " SET position = CASE id" + cases + " END WHERE id" + in);
        }
    }

    private int inTransaction(Work work) throws SQLException {
        try (Connection connection = cell.getConnection()) {
            return work.run(connection);
        } catch (SQLException e) {
            context.setRollbackOnly();
            throw e;
        }
    }

    /** Statements of one transaction. */
    private interface Work {

        int run(Connection connection) throws SQLException;
    }
}
