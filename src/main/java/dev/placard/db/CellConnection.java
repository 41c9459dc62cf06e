package dev.placard.db;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** The connection of the transaction under way. */
@ApplicationScoped
public class CellConnection {

    private static final Logger LOG = System.getLogger(CellConnection.class.getName());

    @Resource(lookup = "java:comp/DefaultDataSource")
    private DataSource cell;

    /**
     * Breaks the connection, so that the pool finds it dead and opens another one. Open Liberty is told by its configuration
     * which failures ask for that; WildFly has no such setting.
     */
    public void abandon() {
        try (Connection connection = cell.getConnection()) {
            connection.abort(Runnable::run);
        } catch (SQLException e) {
            LOG.log(Level.DEBUG, "the connection was gone already", e);
        }
    }
}
