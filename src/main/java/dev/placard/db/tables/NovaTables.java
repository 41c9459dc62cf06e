package dev.placard.db.tables;

import dev.placard.db.sql.SqlFailure;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.sql.DataSource;

/** The tables and columns of a Nova that Placard needs: nova/db/main/models.py and nova/db/api/models.py. */
public enum NovaTables {

    /** Of a cell, and of cell0. */
    CELL(Map.of(
            "instances", List.of("uuid", "project_id", "user_id", "vm_state", "locked", "launched_at", "updated_at",
                    "deleted", "hidden"),
            "instance_metadata", List.of("id", "instance_uuid", "key", "value", "created_at", "updated_at", "deleted_at",
                    "deleted"))),

    /** Of a cell too, where changes are to be seen there. */
    ACTIONS(Map.of("instance_actions", List.of("action", "instance_uuid", "request_id", "user_id", "project_id", "start_time", "created_at",
            "updated_at", "deleted"))),

    /** Of nova_api. */
    API(Map.of(
            "instance_mappings", List.of("instance_uuid", "project_id", "cell_id"),
            "cell_mappings", List.of("id", "uuid", "name"),
            "build_requests", List.of("id", "instance_uuid"),
            "quotas", List.of("project_id", "resource", "hard_limit"),
            "project_user_quotas", List.of("project_id", "user_id", "resource", "hard_limit"),
            "quota_classes", List.of("class_name", "resource", "hard_limit")));

    private final Map<String, List<String>> columns;

    NovaTables(Map<String, List<String>> columns) {
        this.columns = new TreeMap<>(columns);
    }

    /**
     * Looks whether all of them are there.
     *
     * @param option the option that names the database; a refusal says it
     * @throws IllegalStateException naming the first table or column that is missing
     */
    public void require(DataSource database, String option) throws SQLException {
        try (Connection connection = database.getConnection()) {
            require(connection, option);
        }
    }

    /** As above, for whoever has a connection. */
    public void require(Connection connection, String option) throws SQLException {
        for (Map.Entry<String, List<String>> table : columns.entrySet()) {
            Set<String> found = columns(connection, table.getKey(), option);
            for (String column : table.getValue()) {
                if (!found.contains(column)) {
                    throw new IllegalStateException("The table " + table.getKey() + " in the database of " + option
                            + " has no column " + column + ", so it is not a table of Nova's.");
                }
            }
        }
    }

    private static Set<String> columns(Connection connection, String table, String option) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet nothing = statement.executeQuery("SELECT * FROM " + table + " WHERE 1 = 0")) {
            ResultSetMetaData row = nothing.getMetaData();
            Set<String> names = new TreeSet<>();
            for (int i = 1; i <= row.getColumnCount(); i++) {
                names.add(row.getColumnName(i).toLowerCase(Locale.ROOT));
            }
            return names;
        } catch (SQLException e) {
            if (SqlFailure.of(e) != SqlFailure.OTHER) {
                throw e;
            }
            throw new IllegalStateException(
                    "The table " + table + " cannot be read in the database of " + option + ": " + e.getMessage(), e);
        }
    }
}
