package dev.placard.db;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** The connections to the cell, as the app server's pool keeps them. */
@ApplicationScoped
public class CellConnection {

    private static final Logger LOG = System.getLogger(CellConnection.class.getName());

    @Resource(lookup = "java:comp/DefaultDataSource")
    private DataSource cell;

    /**
     * Breaks a connection that the pool has at hand, so that it finds it dead and opens another one, which may lead to another
     * database. Open Liberty is told by its configuration which failures ask for that; WildFly has no such setting, and in a
     * transaction that failed it hands out no connection. Call it when the transaction has ended: what it used is at hand then.
     */
    public void abandon() {
        try (Connection connection = cell.getConnection()) {
            connection.abort(Runnable::run);
        } catch (SQLException e) {
            LOG.log(Level.DEBUG, "the connection was gone already", e);
        }
    }
}
