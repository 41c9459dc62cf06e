package dev.placard.databases;

import dev.placard.process.Database;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The tables of a database without Placard in between. Standard SQL: names are quoted by {@code "}. */
final class Tables {

    private final Database database;

    Tables(Database database) {
        this.database = database;
    }

    /** Runs a script of the test's resources; its statements end with the line. */
    void run(String resource) {
        script(read(resource));
    }

    /** Runs statements that end with the line. */
    void script(String sql) {
        for (String statement : sql.replaceAll("(?m)^--.*$", "").split(";\\s*\n")) {
            if (!statement.isBlank()) {
                execute(statement);
            }
        }
    }

    void execute(String sql, Object... parameters) {
        try (Connection connection = connect(); PreparedStatement statement = prepare(connection, sql, parameters)) {
            statement.execute();
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** The rows found, each by its columns' names in small letters; columns that are NULL are there too. */
    List<Map<String, Object>> query(String sql, Object... parameters) {
        try (Connection connection = connect(); PreparedStatement statement = prepare(connection, sql, parameters);
                ResultSet row = statement.executeQuery()) {
            List<Map<String, Object>> rows = new ArrayList<>();
            while (row.next()) {
                Map<String, Object> columns = new LinkedHashMap<>();
                for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                    columns.put(row.getMetaData().getColumnLabel(i).toLowerCase(Locale.ROOT), row.getObject(i));
                }
                rows.add(columns);
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** The names of all tables in the database. */
    List<String> names() {
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

    Connection connect() throws SQLException {
        Connection connection = database.connect();
        if (database.vendor().equals("mariadb")) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("SET sql_mode = CONCAT(@@sql_mode, ',ANSI_QUOTES')");
            }
        }
        return connection;
    }

    private static PreparedStatement prepare(Connection connection, String sql, Object... parameters) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        return statement;
    }

    private static String read(String resource) {
        try (InputStream script = Tables.class.getResourceAsStream(resource)) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
