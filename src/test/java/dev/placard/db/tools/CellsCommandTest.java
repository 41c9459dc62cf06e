package dev.placard.db.tools;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CellsCommandTest {

    private static final String API = "jdbc:h2:mem:cells_command;DB_CLOSE_DELAY=-1";

    @TempDir
    private Path directory;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void makeApiDatabase() throws SQLException, IOException {
        execute("CREATE TABLE cell_mappings (id INT AUTO_INCREMENT, uuid VARCHAR(36), name VARCHAR(255), database_connection VARCHAR(999))");
        System.setProperty("api_db.url", API);
        Files.writeString(directory.resolve("nova.conf"), "[database]\nconnection = mysql+pymysql://nova:s3cret@db1:3306/nova?charset=utf8\n");
    }

    @AfterEach
    void forget() throws SQLException {
        System.clearProperty("api_db.url");
        System.clearProperty("placard.nova_conf");
        execute("DROP ALL OBJECTS");
    }

    @Test
    void a_file_for_its_owner_only_has_all_cells_and_what_is_printed_has_no_password() throws IOException, SQLException {
        add("00000000-0000-0000-0000-000000000000", "cell0", "{scheme}://{username}:{password}@{hostname}:{port}/nova_cell0?{query}");
        add("ce110000-0000-4000-8000-000000000001", null, "postgresql+psycopg2://nova:0ther@db2/nova");
        Path file = Files.writeString(directory.resolve("cells.xml"), "an older one");

        assertThat(run("--server", "liberty", "--output", file.toString(), "--nova-conf=" + directory.resolve("nova.conf"))).isZero();
        assertThat(printed(out)).isEqualTo("""
                cell cell0 00000000-0000-0000-0000-000000000000: jdbc:mariadb://db1:3306/nova_cell0?useServerPrepStmts=true
                cell ce110000-0000-4000-8000-000000000001: jdbc:postgresql://db2/nova
                """);
        assertThat(printed(err)).isEmpty();
        assertThat(file).content().contains("password=\"s3cret\"", "password=\"0ther\"", "jdbc/placard/cell/ce110000-0000-4000-8000-000000000001");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
        assertThat(directory).isDirectoryNotContaining(left -> left.toString().endsWith(".part"));
    }

    @Test
    void a_script_may_go_to_standard_output() throws SQLException {
        add("ce110000-0000-4000-8000-000000000001", "cell1", "mysql://nova:s3cret@db/nova");
        assertThat(run("--server", "wildfly", "--output", "-", "--url-options", "connectTimeout=2000")).isZero();
        assertThat(printed(out)).contains("data-source add --name=PlacardCell-ce110000-0000-4000-8000-000000000001 ",
                "\"jdbc:mariadb://db/nova?useServerPrepStmts=true&connectTimeout=2000\"");
    }

    @Test
    void a_connection_that_cannot_be_understood_is_named_by_its_cell_without_the_password() throws SQLException {
        add("ce110000-0000-4000-8000-000000000001", "cell1", "{scheme}://nova:s3cret@db/nova");
        assertThat(run("--server", "liberty", "--output", "-")).isEqualTo(1);
        assertThat(printed(err)).startsWith("cell cell1 ce110000-0000-4000-8000-000000000001: ").contains("{scheme}").doesNotContain("s3cret");
        assertThat(printed(out)).isEmpty();
    }

    @Test
    void without_an_api_database_it_says_what_to_do() {
        System.clearProperty("api_db.url");
        assertThat(run("--server", "liberty", "--output", "-")).isEqualTo(1);
        assertThat(printed(err)).startsWith("No API database is known: set api_db.url");
    }

    @Test
    void a_wrong_line_is_answered_with_the_right_one() {
        for (String line : List.of("", "--server liberty", "--output -", "--server jetty --output -", "--server liberty --output",
                "--server liberty --output - --password s3cret", "server liberty")) {
            assertThat(run(line.split(" "))).isEqualTo(2);
        }
        assertThat(printed(err)).startsWith("usage: java -jar placard.war cells");
        assertThat(run("--help")).isZero();
    }

    private int run(String... options) {
        List<String> words = new ArrayList<>(List.of("cells"));
        words.addAll(List.of(options));
        return CellsCommand.run(words.toArray(String[]::new), new PrintStream(out, true), new PrintStream(err, true));
    }

    private static String printed(ByteArrayOutputStream stream) {
        return stream.toString(StandardCharsets.UTF_8);
    }

    private static void add(String uuid, String name, String connection) throws SQLException {
        try (Connection api = DriverManager.getConnection(API); PreparedStatement insert = api.prepareStatement(
                "INSERT INTO cell_mappings (uuid, name, database_connection) VALUES (?, ?, ?)")) {
            insert.setString(1, uuid);
            insert.setString(2, name);
            insert.setString(3, connection);
            insert.execute();
        }
    }

    private static void execute(String sql) throws SQLException {
        try (Connection api = DriverManager.getConnection(API); Statement statement = api.createStatement()) {
            statement.execute(sql);
        }
    }
}
