package dev.placard.it;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What H2 executed, counted by itself. */
final class CountedStatements {

    private final String url;

    CountedStatements(String url) {
        this.url = url;
    }

    /** Begins to count, from nothing, or ends. */
    void count(boolean isOn) throws SQLException {
        try (Connection connection = connect(); Statement statement = connection.createStatement()) {
            statement.execute("SET QUERY_STATISTICS " + isOn);
        }
    }

    /** What was executed on Placard's tables since counting began, once for each time. */
    List<String> counted() throws SQLException {
        List<String> statements = new ArrayList<>();
        try (Connection connection = connect(); Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT SQL_STATEMENT, EXECUTION_COUNT FROM INFORMATION_SCHEMA.QUERY_STATISTICS")) {
            while (rows.next()) {
                for (int i = 0; i < rows.getInt(2) && isOnTables(rows.getString(1)); i++) {
                    statements.add(rows.getString(1));
                }
            }
        }
        return statements;
    }

    private static boolean isOnTables(String sql) {
        String statement = sql.toLowerCase(Locale.ROOT);
        // what gives changes their position in the feed is no part of a request
        return statement.contains("instance") || statement.contains("placard_metadata_change") && !statement.contains("position");
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(url, "placard", "placard");
    }
}
