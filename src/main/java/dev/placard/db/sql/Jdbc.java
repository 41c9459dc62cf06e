package dev.placard.db.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Statements in plain JDBC, whose parameters stand there as question marks. Nothing of an app server is needed: commands use it too. */
public final class Jdbc {

    private Jdbc() { }

    /** Makes a value of the row a result set stands at. */
    public interface RowReader<T> {

        /** Reads the row and does not move on. */
        T read(ResultSet row) throws SQLException;
    }

    /** Runs a query, and gives a value per row. */
    public static <T> List<T> query(Connection connection, String sql, RowReader<T> reader, Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            setAll(statement, parameters);
            List<T> rows = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    rows.add(reader.read(row));
                }
            }
            return rows;
        }
    }

    /** Changes rows, and tells how many. */
    public static int update(Connection connection, String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            setAll(statement, parameters);
            return statement.executeUpdate();
        }
    }

    private static void setAll(PreparedStatement statement, Object... parameters) throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
    }
}
