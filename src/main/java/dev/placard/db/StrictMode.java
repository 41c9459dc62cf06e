package dev.placard.db;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import javax.sql.DataSource;

/**
 * MariaDB and MySQL refuse a value they cannot hold only in a strict mode; without it they cut it short and say nothing.
 * Nova asks for a strict mode with every connection (oslo.db mysql_sql_mode); Placard takes what the server gives.
 */
final class StrictMode {

    private StrictMode() { }

    /**
     * Looks whether the database refuses what it cannot hold.
     *
     * @param database of any kind
     * @throws SQLException when the database cannot be reached
     * @throws IllegalStateException saying what to do, when it does not
     */
    static void require(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection()) {
            if (isMariaDb(connection) && !mode(connection).contains("STRICT_")) {
                throw new IllegalStateException("The database of db.url has no strict sql_mode and would cut values short. "
                        + "Set one in the server, or add sessionVariables=sql_mode='TRADITIONAL' to db.url.");
            }
        }
    }

    private static boolean isMariaDb(Connection connection) throws SQLException {
        String product = connection.getMetaData().getDatabaseProductName().toLowerCase(Locale.ROOT);
        return product.equals("mariadb") || product.equals("mysql");
    }

    private static String mode(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet mode = statement.executeQuery("SELECT @@sql_mode")) {
            mode.next();
            return mode.getString(1);
        }
    }
}
