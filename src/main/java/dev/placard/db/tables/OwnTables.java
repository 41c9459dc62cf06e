package dev.placard.db.tables;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Tables of Placard's own, with Nova's names and columns, where there is no Nova. Flyway makes and changes them. */
public final class OwnTables {

    private static final String HISTORY = "placard_schema_history";
    private static final String EXAMPLE = "classpath:db/example";

    private final DataSource database;

    /** The tables in that database. */
    public OwnTables(DataSource database) {
        this.database = database;
    }

    /**
     * Brings the tables up to date.
     *
     * @param withExample whether servers to play with are wanted
     * @return true when the tables were made just now
     * @throws IllegalStateException when the tables are somebody else's, or the database is of a kind not known here
     */
    public boolean migrate(boolean withExample) throws SQLException {
        String vendor = vendor();
        boolean isNew = !has(HISTORY);
        if (isNew && has("instances")) {
            throw new IllegalStateException("The database of db.url has a table instances that Placard did not make. "
                    + "If it is Nova's, set placard.database=nova; else choose an empty database.");
        }
        List<String> locations = Stream.of("classpath:db/migration/" + vendor, EXAMPLE)
                .filter(location -> withExample || !location.equals(EXAMPLE)).toList();
        Flyway.configure(getClass().getClassLoader()).dataSource(database).table(HISTORY)
                .locations(locations.toArray(String[]::new))
                // the example belongs to the default database, which may be named by db.url later
                .ignoreMigrationPatterns("*:missing").load().migrate();
        return isNew;
    }

    private String vendor() throws SQLException {
        try (Connection connection = database.getConnection()) {
            String product = connection.getMetaData().getDatabaseProductName().toLowerCase(Locale.ROOT);
            return switch (product) {
                case "h2", "mariadb", "postgresql" -> product;
                case "mysql" -> "mariadb";
                default -> throw new IllegalStateException(
                        "The database of db.url is " + product + "; Placard knows H2, MariaDB, MySQL and PostgreSQL.");
            };
        }
    }

    private boolean has(String table) throws SQLException {
        try (Connection connection = database.getConnection(); ResultSet tables = connection.getMetaData()
                .getTables(connection.getCatalog(), connection.getSchema(), "%", null)) {
            while (tables.next()) {
                if (table.equalsIgnoreCase(tables.getString("TABLE_NAME"))) {
                    return true;
                }
            }
            return false;
        }
    }
}
