package dev.placard.databases;

import dev.placard.events.EventsSchema;
import dev.placard.fixture.CellRows;
import dev.placard.fixture.MetadataApi;
import dev.placard.process.Database;
import dev.placard.process.DatabaseServer;
import dev.placard.process.PlacardProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Placard on the databases of a Nova: a cell, cell0, nova_api; with the servers of the conformance table. */
final class NovaFixture {

    private static final Path RESOURCES = Path.of("src/test/resources");

    /** The server of records that are older than any Placard keeps. */
    static final String LONG_AGO = "dec0de00-0008-4000-8000-000000000001";

    private final DatabaseServer server;
    private final Database cell;
    private final Database api;
    private final Database cell0;
    private final Path directory;
    private final PlacardProcess placard;

    /**
     * Makes Nova's tables and starts Placard on them.
     *
     * @param cellOptions further options in the cell's URL, each after an ampersand
     */
    NovaFixture(DatabaseServer server, Path directory, String cellOptions) throws IOException, SQLException {
        this.server = server;
        this.directory = directory;
        cell = server.create("nova").with(cellOptions);
        api = server.create("nova_api");
        cell0 = server.create("nova_cell0");
        makeCell(cell);
        cell.run("/conformance/servers.sql");
        cell0.run("/nova/" + cell.vendor() + "/cell.sql");
        cell0.run("/nova/servers_cell0.sql");
        api.run("/nova/" + cell.vendor() + "/api.sql");
        api.run("/nova/servers_api.sql");
        addOldRecords();
        placard = another("beside-nova", Map.of());
        placard.start();
    }

    /** Makes the tables of a cell, and those of events beside them, without any events: on MariaDB they outlive the cell. */
    static void makeCell(Database cell) {
        cell.run("/nova/" + cell.vendor() + "/cell.sql");
        cell.execute("DROP SCHEMA IF EXISTS placard");
        cell.script(EventsSchema.sql(cell.vendor(), "placard"));
    }

    /** A file with the callers of the conformance table and those of these databases. */
    static Path tokens(Path directory) throws IOException {
        return Files.writeString(directory.resolve("tokens.yaml"), Files.readString(RESOURCES.resolve("conformance/tokens.yaml"))
                + Files.readString(RESOURCES.resolve("nova/tokens.yaml")));
    }

    /** A Placard that is not started yet, on the same databases. */
    PlacardProcess another(String name, Map<String, String> further) throws IOException {
        Map<String, String> options = new HashMap<>(options(directory));
        options.putAll(further);
        return new PlacardProcess(Files.createDirectory(directory.resolve(name)), cell, options);
    }

    /** More than Placard removes at a time. */
    private void addOldRecords() {
        String rows = IntStream.range(0, 2100).mapToObj(i -> "('" + LONG_AGO + "', " + i + ", '', '', '', '', '', '2020-02-02 02:02:02', '[]', '{}')")
                .collect(Collectors.joining(", "));
        cell().execute("INSERT INTO placard.placard_metadata_change (server_id, revision, project_id, user_id, request_id, global_request_id,"
                + " action, changed_at, changes, items) VALUES " + rows);
    }

    DatabaseServer server() {
        return server;
    }

    PlacardProcess placard() {
        return placard;
    }

    Database cell() {
        return cell;
    }

    Database api() {
        return api;
    }

    Database cell0() {
        return cell0;
    }

    CellRows rows() {
        return new CellRows(cell);
    }

    /** A server's metadata, for a member of the project demo. */
    MetadataApi member(String serverId) {
        return client(serverId, "member-token");
    }

    MetadataApi client(String serverId, String token) {
        return new MetadataApi(placard.address(), serverId, token);
    }

    private Map<String, String> options(Path directory) throws IOException {
        Path policy = directory.resolve("policy.yaml");
        // as by default, and auditors on servers of all projects
        Files.writeString(policy, """
                "os_compute_api:server-metadata:index": "rule:project_reader_or_admin or role:auditor"
                "os_compute_api:server-metadata:update": "rule:project_member_or_admin or role:auditor"
                "os_compute_api:server-metadata:delete": "rule:project_member_or_admin or role:auditor"
                """);
        return Map.ofEntries(Map.entry("OSLO_POLICY_POLICY_FILE", policy.toString()),
                Map.entry("PLACARD_DATABASE", "nova"), Map.entry("PLACARD_CELL", "cell1"),
                Map.entry("API_DB_URL", api.url()), Map.entry("API_DB_USER", api.user()),
                Map.entry("API_DB_PASSWORD", api.password()), Map.entry("CELL0_DB_URL", cell0.url()),
                Map.entry("CELL0_DB_USER", cell0.user()), Map.entry("CELL0_DB_PASSWORD", cell0.password()),
                Map.entry("TOKENS_FILE", tokens(directory).toString()), Map.entry("EVENTS_DATABASE", "placard"),
                // the API database says otherwise
                Map.entry("QUOTA_METADATA_ITEMS", "7"),
                // Nova writes UTC wherever it stands
                Map.entry("TZ", "Europe/Berlin"));
    }
}
