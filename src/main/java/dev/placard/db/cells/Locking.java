package dev.placard.db.cells;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** How a cell's database keeps transactions apart, as far as the statements differ by it. */
enum Locking {

    /** By locks that all transactions meet. */
    COMMON,

    /** By locks that want the statements of {@link dev.placard.db.entity.PostgreSqlLocks}. */
    POSTGRESQL,

    /** By locks on each node of a Galera cluster, and between the nodes by comparing the rows that were changed. */
    GALERA;

    /** Asks a database. */
    static Locking of(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return switch (connection.getMetaData().getDatabaseProductName()) {
                case "PostgreSQL" -> POSTGRESQL;
                case "MariaDB", "MySQL" -> isGalera(connection) ? GALERA : COMMON;
                default -> COMMON;
            };
        }
    }

    private static boolean isGalera(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet variable = statement.executeQuery("SHOW VARIABLES LIKE 'wsrep_on'")) {
            return variable.next() && variable.getString(2).equals("ON");
        }
    }
}
