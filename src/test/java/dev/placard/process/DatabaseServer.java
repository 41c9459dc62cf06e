package dev.placard.process;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;

/** A real database server of the test's own that can be killed and started again on the same data. */
public interface DatabaseServer {

    /**
     * A database of its own.
     *
     * @param name one that is not there yet, but for {@code nova}
     */
    Database create(String name) throws SQLException;

    /** Ends all connections to one of its databases. */
    void endConnections(String name) throws SQLException;

    /** Ends all connections to one of its databases by a connection to another one. */
    void endConnections(Connection by, String name) throws SQLException;

    /** kill -9. */
    void kill() throws IOException;

    /** Starts it again after {@link #kill}. Comes back when it answers. */
    void restart() throws IOException;

    /** Asks it to stop and waits until it has. */
    void stop() throws IOException;
}
