package dev.placard.databases;

import dev.placard.events.EventsSchema;
import dev.placard.process.Database;
import dev.placard.process.MariaDb;
import dev.placard.process.PlacardProcess;
import dev.placard.process.PostgreSql;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Placard on four cells of a Nova: three have a MariaDB of their own, the last one PostgreSQL. The first has nova_api, cell0 and the
 * servers of the conformance table; Placard has no data source for the third at first.
 */
final class CellsFixture {

    private static final Path RESOURCES = Path.of("src/test/resources");
    private static final String LONG_AGO = "dec0de00-0008-4000-8000-000000000002";
    private static final String THIRD = "ce110000-0000-4000-8000-000000000003";
    private static final String FOURTH = "ce110000-0000-4000-8000-000000000004";

    private final Path directory;
    private final MariaDb[] servers = new MariaDb[3];
    private final PostgreSql postgreSql;
    private final Database[] cells = new Database[4];
    private final Database api;
    private final PlacardProcess placard;

    /** Makes Nova's tables and starts Placard on them. */
    CellsFixture(Path directory) throws Exception {
        this.directory = directory;
        for (int i = 0; i < servers.length; i++) {
            servers[i] = MariaDb.start(Files.createDirectory(directory.resolve("server" + i)));
            cells[i] = servers[i].create("nova_cell" + (i + 1));
            makeCell(cells[i]);
        }
        postgreSql = PostgreSql.start(Files.createDirectory(directory.resolve("postgresql")));
        cells[3] = postgreSql.create("nova_cell4");
        makeCell(cells[3]);
        new Tables(cells[0]).run("/conformance/servers.sql");
        Database cell0 = servers[0].create("nova_cell0");
        new Tables(cell0).run("/nova/mariadb/cell.sql");
        new Tables(cell0).run("/nova/servers_cell0.sql");
        api = servers[0].create("nova_api");
        makeApi(cell0);
        placard = new PlacardProcess(Files.createDirectory(directory.resolve("placard")), cells[0], options());
        placard.start();
        addDataSources();
    }

    private static void makeCell(Database cell) {
        new Tables(cell).run("/nova/" + cell.vendor() + "/cell.sql");
        new Tables(cell).script(EventsSchema.sql(cell.vendor(), "placard"));
    }

    private void makeApi(Database cell0) {
        Tables tables = new Tables(api);
        tables.run("/nova/mariadb/api.sql");
        tables.run("/nova/servers_api.sql");
        tables.execute("UPDATE cell_mappings SET database_connection = ? WHERE id = 1", connection(cell0));
        // as nova-manage cell_v2 create_cell leaves it where the operator wants one password in nova.conf only
        tables.execute("UPDATE cell_mappings SET database_connection = ? WHERE id = 2",
                "{scheme}://{username}:{password}@{hostname}:{port}/nova_cell1?{query}");
        tables.execute("UPDATE cell_mappings SET database_connection = ? WHERE id = 3", connection(cells[1]));
        tables.execute("INSERT INTO cell_mappings (id, uuid, name, database_connection) VALUES (5, ?, 'cell4', ?)", FOURTH, connection(cells[3]));
        new Tables(cells[0]).query("SELECT uuid, project_id FROM instances WHERE deleted = 0")
                .forEach(server -> map((String) server.get("uuid"), (String) server.get("project_id"), 2));
    }

    /** Lets Placard's app server know the data sources of all cells that Nova has by now. */
    String addDataSources() throws IOException {
        Path novaConf = directory.resolve("nova.conf");
        Files.writeString(novaConf, "[database]\nconnection = " + connection(cells[0]) + "\n");
        return placard.addCells(api, novaConf, "connectTimeout=3000");
    }

    /** Tells Nova of the third cell. */
    void addThirdCell() {
        new Tables(api).execute("INSERT INTO cell_mappings (id, uuid, name, database_connection) VALUES (4, ?, 'cell3', ?)", THIRD,
                connection(cells[2]));
    }

    /** A new server that may be changed, in cell 1, 2, 3 or 4. */
    String addServer(int cell) {
        String server = rows(cell).addServer(CellRows.DEMO);
        map(server, CellRows.DEMO, cell + 1);
        return server;
    }

    private void map(String server, String project, int id) {
        new Tables(api).execute("INSERT INTO instance_mappings (instance_uuid, project_id, cell_id) VALUES (?, ?, ?)", server, project, id);
    }

    /** Moves a server as Nova does after a resize from one cell to another: its row stays behind, and is hidden. */
    void move(String server, int from, int to) {
        new Tables(cells[to - 1]).execute("""
                INSERT INTO instances (uuid, project_id, vm_state, locked, launched_at, created_at, deleted, hidden)
                VALUES (?, ?, 'active', FALSE, CURRENT_TIMESTAMP, CURRENT_TIMESTAMP, 0, FALSE)""", server, CellRows.DEMO);
        rows(from).liveItems(server).forEach((key, value) -> rows(to).addItem(server, (String) key, (String) value));
        new Tables(cells[from - 1]).execute("UPDATE instances SET hidden = TRUE WHERE uuid = ?", server);
        new Tables(api).execute("UPDATE instance_mappings SET cell_id = ? WHERE instance_uuid = ?", to + 1, server);
    }

    /** Lets new connections to a cell on MariaDB write, or not. */
    void takeWrites(int cell, boolean areTaken) {
        new Tables(cells[cell - 1]).execute("SET GLOBAL tx_read_only = " + (areTaken ? "OFF" : "ON"));
    }

    /** A record that is older than any Placard keeps. */
    void addOldRecord(int cell) {
        new Tables(cells[cell - 1]).execute("INSERT INTO placard.placard_metadata_change (server_id, revision, project_id, user_id, request_id,"
                + " global_request_id, action, changed_at, changes, items) VALUES (?, 1, '', '', '', '', '', '2020-02-02 02:02:02', '[]', '{}')",
                LONG_AGO);
    }

    /** How many of them there are. */
    int oldRecords(int cell) {
        return new Tables(cells[cell - 1]).query("SELECT id FROM placard.placard_metadata_change WHERE server_id = ?", LONG_AGO).size();
    }

    CellRows rows(int cell) {
        return new CellRows(cells[cell - 1]);
    }

    MariaDb server(int cell) {
        return servers[cell - 1];
    }

    PlacardProcess placard() {
        return placard;
    }

    /** A server's metadata, for a member of the project demo. */
    MetadataApi member(String server) {
        return new MetadataApi(placard.address(), server, "member-token");
    }

    void stop() throws IOException {
        placard.stop();
        postgreSql.stop();
        for (MariaDb server : servers) {
            server.stop();
        }
    }

    /** As Nova writes it. */
    private static String connection(Database database) {
        String driver = database.vendor().equals("mariadb") ? "mysql+pymysql" : "postgresql+psycopg2";
        return database.url().replaceFirst("jdbc:\\w+://", driver + "://" + database.user() + ":" + database.password() + "@")
                .replaceFirst("\\?.*", "?charset=utf8");
    }

    private Map<String, String> options() throws IOException {
        Path tokens = directory.resolve("tokens.yaml");
        Files.writeString(tokens, Files.readString(RESOURCES.resolve("conformance/tokens.yaml"))
                + Files.readString(RESOURCES.resolve("nova/tokens.yaml")));
        return Map.ofEntries(Map.entry("PLACARD_DATABASE", "nova"), Map.entry("PLACARD_CELLS", "all"), Map.entry("DB_URL", ""),
                Map.entry("DB_DRIVER", "mariadb"), Map.entry("API_DB_URL", api.url()), Map.entry("API_DB_USER", api.user()),
                Map.entry("API_DB_PASSWORD", api.password()), Map.entry("TOKENS_FILE", tokens.toString()),
                Map.entry("EVENTS_DATABASE", "placard"), Map.entry("TZ", "Europe/Berlin"));
    }
}
