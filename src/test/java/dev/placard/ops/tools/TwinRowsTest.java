package dev.placard.ops.tools;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TwinRowsTest {

    @AutoClose
    private Connection database;
    private TwinRows twins;

    @BeforeEach
    void a_server_with_twins_and_another_without() throws SQLException {
        database = DriverManager.getConnection("jdbc:h2:mem:");
        twins = new TwinRows(database);
        run("CREATE TABLE instances (uuid VARCHAR(36), updated_at TIMESTAMP, deleted INTEGER)");
        run("CREATE TABLE instance_metadata (id INTEGER, instance_uuid VARCHAR(36), \"key\" VARCHAR_IGNORECASE(255),"
                + " \"value\" VARCHAR(255), deleted INTEGER, deleted_at TIMESTAMP)");
        run("INSERT INTO instances VALUES ('a', NULL, 0), ('b', NULL, 0)");
        run("INSERT INTO instance_metadata VALUES (1, 'a', 'env', 'old', 0, NULL), (2, 'a', 'env', 'new', 0, NULL),"
                + " (3, 'a', 'Env', 'other', 0, NULL), (4, 'b', 'env', 'x', 0, NULL), (5, 'b', 'env', 'gone', 5, NULL)");
    }

    @Test
    void rows_of_one_key_are_twins_and_keys_that_a_collation_takes_for_one_are_not() throws SQLException {
        assertThat(twins.find()).singleElement().satisfies(rows -> assertThat(rows).extracting(TwinRows.Row::value)
                .containsExactly("old", "new"));
    }

    @Test
    void healing_leaves_the_last_one_and_marks_the_others_as_deleted() throws SQLException {
        assertThat(twins.heal()).isEqualTo(1);
        assertThat(twins.find()).isEmpty();
        assertThat(live()).containsExactly(2, 3, 4);
        assertThat(twins.heal()).isZero();
    }

    @Test
    void the_doctor_shows_and_changes_nothing_unless_told_to() throws SQLException {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        assertThat(Doctor.run(twins, false, out)).isEqualTo(1);
        assertThat(live()).hasSize(4);
        assertThat(Doctor.run(twins, true, out)).isZero();
        assertThat(Doctor.run(twins, false, out)).isZero();
        assertThat(printed.toString(StandardCharsets.UTF_8)).isEqualTo("""
                server a has 2 rows of one key: [1, 2], of which 2 counts
                server a has 2 rows of one key: [1, 2], of which 2 counts
                1 rows were taken away
                There are no twin rows
                """);
    }

    private List<Integer> live() throws SQLException {
        List<Integer> ids = new ArrayList<>();
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery("SELECT id FROM instance_metadata WHERE deleted = 0 ORDER BY id")) {
            while (row.next()) {
                ids.add(row.getInt(1));
            }
        }
        return ids;
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute(sql);
        }
    }
}
