package dev.placard.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Clob;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.mariadb.jdbc.MariaDbDataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * How a database is reached, and what stands in it without Placard in between. In the SQL names are quoted by {@code "}.
 *
 * @param url JDBC
 * @param user who
 * @param password not a secret: it lives as long as the test
 */
public record Database(String url, String user, String password) {

    /**
     * An embedded database that a test may use beside Placard.
     *
     * @param directory of the app server that uses it
     */
    public static Database h2(Path directory) {
        return new Database("jdbc:h2:file:" + directory.resolve("data/placard") + ";AUTO_SERVER=TRUE;LOCK_TIMEOUT=10000;TIME ZONE=UTC",
                "placard", "placard");
    }

    /** A connection of the test's own. */
    public Connection connect() throws SQLException {
        Connection connection = DriverManager.getConnection(url, user, password);
        if (vendor().equals("mariadb")) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("SET sql_mode = CONCAT(@@sql_mode, ',ANSI_QUOTES')");
            }
        }
        return connection;
    }

    /** The driver's own, without an app server. */
    public DataSource dataSource() throws SQLException {
        return switch (vendor()) {
            case "mariadb" -> {
                MariaDbDataSource mariaDb = new MariaDbDataSource(url);
                mariaDb.setUser(user);
                mariaDb.setPassword(password);
                yield mariaDb;
            }
            default -> {
                PGSimpleDataSource postgreSql = new PGSimpleDataSource();
                postgreSql.setUrl(url);
                postgreSql.setUser(user);
                postgreSql.setPassword(password);
                yield postgreSql;
            }
        };
    }

    /** The same with further options in its URL. */
    public Database with(String options) {
        return new Database(url + options, user, password);
    }

    /** What it is: h2, mariadb or postgresql. */
    public String vendor() {
        return url.split(":")[1];
    }

    /** Runs a script of the test's resources; its statements end with the line. */
    public void run(String resource) {
        try (InputStream script = Database.class.getResourceAsStream(resource)) {
            script(new String(script.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs statements that end with the line. */
    public void script(String sql) {
        for (String statement : sql.replaceAll("(?m)^--.*$", "").split(";\\s*\n")) {
            if (!statement.isBlank()) {
                execute(statement);
            }
        }
    }

    /** Runs a statement. */
    public void execute(String sql, Object... parameters) {
        try (Connection connection = connect(); PreparedStatement statement = prepare(connection, sql, parameters)) {
            statement.execute();
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** The rows found, each by its columns' names in small letters; columns that are NULL are there too. */
    public List<Map<String, Object>> query(String sql, Object... parameters) {
        try (Connection connection = connect(); PreparedStatement statement = prepare(connection, sql, parameters);
                ResultSet row = statement.executeQuery()) {
            List<Map<String, Object>> rows = new ArrayList<>();
            while (row.next()) {
                Map<String, Object> columns = new LinkedHashMap<>();
                for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                    columns.put(row.getMetaData().getColumnLabel(i).toLowerCase(Locale.ROOT), value(row, i));
                }
                rows.add(columns);
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** The names of all tables in the database. */
    public List<String> names() {
        try (Connection connection = connect(); ResultSet found = connection.getMetaData()
                .getTables(connection.getCatalog(), connection.getSchema(), "%", new String[] {"TABLE"})) {
            List<String> names = new ArrayList<>();
            while (found.next()) {
                names.add(found.getString("TABLE_NAME"));
            }
            return names;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean answers() {
        try (Connection connection = connect()) {
            return connection.isValid(5);
        } catch (SQLException e) {
            return false;
        }
    }

    /** A long text of H2 is a text too. */
    private static Object value(ResultSet row, int column) throws SQLException {
        Object value = row.getObject(column);
        return value instanceof Clob ? row.getString(column) : value;
    }

    private static PreparedStatement prepare(Connection connection, String sql, Object... parameters) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        return statement;
    }
}
