package dev.placard.process;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** A real database server that can be killed and started again on the same data. */
public interface DatabaseServer {

    /** A database of that name with nothing in it, whatever stood there before. */
    Database create(String name) throws SQLException;

    /** Ends all connections to one of its databases. */
    void endConnections(String name) throws SQLException;

    /** Ends all connections to one of its databases by a connection to another one. */
    void endConnections(Connection by, String name) throws SQLException;

    /** Makes new connections to a database of {@link #create} read-only, or no longer; on MariaDB those to all databases. */
    void readOnly(String name, boolean isReadOnly);

    /**
     * Does something while the server writes all statements to its log.
     *
     * @return the statements that requests executed on a database meanwhile
     */
    List<String> logged(String name, Runnable requests);

    /** kill -9. */
    void kill() throws IOException;

    /** Starts it again after {@link #kill}, and does nothing where it runs. Comes back when it answers. */
    void restart() throws IOException;
}
