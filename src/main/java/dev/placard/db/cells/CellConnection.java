package dev.placard.db.cells;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** The connections to the databases, as the app server's pools keep them. */
@ApplicationScoped
public class CellConnection {

    private static final Logger LOG = System.getLogger(CellConnection.class.getName());

    @Resource(lookup = "java:comp/DefaultDataSource")
    private DataSource ofDbUrl;

    @Inject
    private CurrentCell cell;

    @Inject
    private ApiDatabase api;

    /** The database without which nothing can be served: the API database where each cell has one of its own, else the one cell's. */
    public DataSource needed() {
        return cell.areMany() ? api.database().orElseThrow().dataSource() : ofDbUrl;
    }

    /**
     * Breaks a connection that the pool has at hand, so that it finds it dead and opens another one, which may lead to another
     * database. Open Liberty is told by its configuration which failures ask for that; WildFly has no such setting, and in a
     * transaction that failed it hands out no connection. It is a connection to the cell that this thread used last. Call it when
     * the transaction has ended: what it used is at hand then.
     */
    public void abandon() {
        try (Connection connection = cell.last().orElse(ofDbUrl).getConnection()) {
            connection.abort(Runnable::run);
        } catch (SQLException e) {
            LOG.log(Level.DEBUG, "the connection was gone already", e);
        }
    }
}
