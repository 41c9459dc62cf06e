package dev.placard.register;

import static org.assertj.core.api.Assertions.assertThat;

import dev.placard.process.Database;
import dev.placard.process.PlacardProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** A Placard with a register on an empty database, and the operator's and the database's view of it. */
final class RegisterFixture implements AutoCloseable {

    /** The longest page. */
    static final int MAX_LIMIT = 4;
    /** How many items a server may have. */
    static final int MOST_ITEMS = 3;

    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

    private final Database database;
    private final Path policyFile;
    private final PlacardProcess placard;

    /**
     * Starts Placard, which makes the tables.
     *
     * @param directory where it may write
     * @param database empty
     */
    RegisterFixture(Path directory, Database database) throws IOException {
        this.database = database;
        this.policyFile = directory.resolve("policy.yaml");
        policy("{}");
        placard = new PlacardProcess(directory, database, Map.of("API_MAX_LIMIT", Integer.toString(MAX_LIMIT),
                "QUOTA_METADATA_ITEMS", Integer.toString(MOST_ITEMS), "OSLO_POLICY_POLICY_FILE", policyFile.toString(),
                "TOKENS_FILE", Path.of("src/test/resources/conformance/tokens.yaml").toAbsolutePath().toString()));
        placard.start();
    }

    /** A member of the project demo. */
    RegisterApi member() {
        return api("member-token");
    }

    /** A member of the project alt. */
    RegisterApi foreigner() {
        return api("foreign-token");
    }

    /** Another caller, by the token. */
    RegisterApi api(String token) {
        return new RegisterApi(placard.address(), token, "2.1");
    }

    /** Waits until something is so. */
    static void await(String what, BooleanSupplier isSo) {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (!isSo.getAsBoolean()) {
            assertThat(System.nanoTime()).as(what).isLessThan(end);
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }

    /** Writes the operator's policy file, which Placard reads again before long. */
    void policy(String yaml) {
        try {
            Files.writeString(policyFile, yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The row of a server. */
    Map<String, Object> server(String id) throws SQLException {
        return rows("SELECT * FROM instances WHERE uuid = ?", id).get(0);
    }

    /** All rows of its metadata, those of removed items too. */
    List<Map<String, Object>> items(String id) throws SQLException {
        return rows("SELECT * FROM instance_metadata WHERE instance_uuid = ? ORDER BY id", id);
    }

    private List<Map<String, Object>> rows(String query, String id) throws SQLException {
        List<Map<String, Object>> rows = new ArrayList<>();
        try (Connection connection = database.connect(); PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, id);
            try (ResultSet found = statement.executeQuery()) {
                while (found.next()) {
                    rows.add(row(found));
                }
            }
        }
        return rows;
    }

    private static Map<String, Object> row(ResultSet found) throws SQLException {
        Map<String, Object> row = new HashMap<>();
        for (int column = 1; column <= found.getMetaData().getColumnCount(); column++) {
            row.put(found.getMetaData().getColumnName(column).toLowerCase(Locale.ROOT), found.getObject(column));
        }
        return row;
    }

    @Override
    public void close() {
        placard.stop();
    }
}
