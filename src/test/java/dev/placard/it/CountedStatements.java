package dev.placard.it;

import dev.placard.process.Database;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What H2 executed, counted by itself.
 *
 * @param database where
 */
record CountedStatements(Database database) {

    /** Begins to count, from nothing, or ends. */
    void count(boolean isOn) {
        database.execute("SET QUERY_STATISTICS " + isOn);
    }

    /** What was executed on Placard's tables since counting began, once for each time. */
    List<String> counted() {
        return database.query("SELECT sql_statement, execution_count FROM information_schema.query_statistics").stream()
                .filter(row -> isOnTables(row.get("sql_statement").toString())).flatMap(CountedStatements::each).toList();
    }

    private static Stream<String> each(Map<String, Object> row) {
        return Collections.nCopies(((Number) row.get("execution_count")).intValue(), row.get("sql_statement").toString()).stream();
    }

    private static boolean isOnTables(String sql) {
        String statement = sql.toLowerCase(Locale.ROOT);
        // what gives changes their position in the feed is no part of a request
        return statement.contains("instance") || statement.contains("placard_metadata_change") && !statement.contains("position");
    }
}
