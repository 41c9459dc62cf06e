package dev.placard.process;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * How a database is reached.
 *
 * @param url JDBC
 * @param user who
 * @param password not a secret: it lives as long as the test
 */
public record Database(String url, String user, String password) {

    /** A connection of the test's own. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    /** The same with further options in its URL. */
    public Database with(String options) {
        return new Database(url + options, user, password);
    }

    /** What it is: h2, mariadb or postgresql. */
    public String vendor() {
        return url.split(":")[1];
    }

    boolean answers() {
        try (Connection connection = connect()) {
            return connection.isValid(5);
        } catch (SQLException e) {
            return false;
        }
    }
}
