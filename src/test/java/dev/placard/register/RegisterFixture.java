package dev.placard.register;

import dev.placard.process.Database;
import dev.placard.process.PlacardProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A Placard with a register on an empty database, and the operator's and the database's view of it. */
final class RegisterFixture implements AutoCloseable {

    /** The longest page. */
    static final int MAX_LIMIT = 4;
    /** How many items a server may have. */
    static final int MOST_ITEMS = 3;

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
                "QUOTA_METADATA_ITEMS", Integer.toString(MOST_ITEMS), "OSLO_POLICY_POLICY_FILE", policyFile.toString()));
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

    /** Writes the operator's policy file, which Placard reads again before long. */
    void policy(String yaml) {
        try {
            Files.writeString(policyFile, yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The row of a server. */
    Map<String, Object> server(String id) {
        return database.query("SELECT * FROM instances WHERE uuid = ?", id).get(0);
    }

    /** All rows of its metadata, those of removed items too. */
    List<Map<String, Object>> items(String id) {
        return database.query("SELECT * FROM instance_metadata WHERE instance_uuid = ? ORDER BY id", id);
    }

    @Override
    public void close() {
        placard.stop();
    }
}
