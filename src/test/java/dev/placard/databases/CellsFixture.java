package dev.placard.databases;

import dev.placard.fixture.Api;
import dev.placard.fixture.CellRows;
import dev.placard.fixture.MetadataApi;
import dev.placard.process.AppServer;
import dev.placard.process.Database;
import dev.placard.process.MariaDb;
import dev.placard.process.PlacardProcess;
import dev.placard.process.PostgreSql;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Placard on four cells of a Nova: three are on a MariaDB each, the last one on PostgreSQL. The first has nova_api, cell0 and the
 * servers of the conformance table; Placard has no data source for the third at first.
 */
final class CellsFixture implements AutoCloseable {

    /** How metrics name the second cell. */
    static final String SECOND = "{cell=\"ce110000-0000-4000-8000-000000000002\"} ";

    private static final String LONG_AGO = "dec0de00-0008-4000-8000-000000000002";
    private static final String THIRD = "ce110000-0000-4000-8000-000000000003";
    private static final String FOURTH = "ce110000-0000-4000-8000-000000000004";

    private final Path directory;
    private final MariaDb[] servers = new MariaDb[3];
    private final Database[] cells = new Database[4];
    private final Database apiDatabase;
    private final PlacardProcess placard;

    /** Makes Nova's tables and starts Placard on them. */
    CellsFixture(Path directory) throws Exception {
        this.directory = directory;
        for (int i = 0; i < servers.length; i++) {
            // the second one is killed, and each has a database of events of the same name
            servers[i] = i == 0 ? MariaDb.shared() : MariaDb.start(Files.createDirectory(directory.resolve("server" + i)));
            cells[i] = servers[i].create("nova_cell" + (i + 1));
            NovaFixture.makeCell(cells[i]);
        }
        cells[3] = PostgreSql.shared().create("nova_cell4");
        NovaFixture.makeCell(cells[3]);
        cells[0].run("/conformance/servers.sql");
        Database cell0 = servers[0].create("nova_cell0");
        cell0.run("/nova/mariadb/cell.sql");
        cell0.run("/nova/servers_cell0.sql");
        apiDatabase = servers[0].create("nova_api");
        makeApi(cell0);
        placard = new PlacardProcess(Files.createDirectory(directory.resolve("placard")), cells[0], options());
        placard.start();
        addDataSources();
    }

    private void makeApi(Database cell0) {
        apiDatabase.run("/nova/mariadb/api.sql");
        apiDatabase.run("/nova/servers_api.sql");
        apiDatabase.execute("UPDATE cell_mappings SET database_connection = ? WHERE id = 1", connection(cell0));
        // as nova-manage cell_v2 create_cell leaves it where the operator wants one password in nova.conf only
        apiDatabase.execute("UPDATE cell_mappings SET database_connection = ? WHERE id = 2",
                "{scheme}://{username}:{password}@{hostname}:{port}/nova_cell1?{query}");
        apiDatabase.execute("UPDATE cell_mappings SET database_connection = ? WHERE id = 3", connection(cells[1]));
        apiDatabase.execute("INSERT INTO cell_mappings (id, uuid, name, database_connection) VALUES (5, ?, 'cell4', ?)", FOURTH, connection(cells[3]));
        cells[0].query("SELECT uuid, project_id FROM instances WHERE deleted = 0")
                .forEach(server -> map((String) server.get("uuid"), (String) server.get("project_id"), 2));
    }

    /** Lets Placard's app server know the data sources of all cells that Nova has by now. */
    String addDataSources() throws IOException, InterruptedException {
        Path novaConf = directory.resolve("nova.conf");
        Files.writeString(novaConf, "[database]\nconnection = " + connection(cells[0]) + "\n");
        Path file = directory.resolve("cells");
        String printed = placard.run(0, "cells", "--server", AppServer.isWildFly() ? "wildfly" : "liberty", "--output", file.toString(),
                "--nova-conf", novaConf.toString(), "--url-options", "connectTimeout=3000");
        placard.server().take(file);
        return printed;
    }

    /** Tells Nova of the third cell. */
    void addThirdCell() {
        apiDatabase.execute("INSERT INTO cell_mappings (id, uuid, name, database_connection) VALUES (4, ?, 'cell3', ?)", THIRD,
                connection(cells[2]));
    }

    /** A new server that may be changed, in cell 1, 2, 3 or 4. */
    String addServer(int cell) {
        String server = rows(cell).addServer(CellRows.DEMO);
        map(server, CellRows.DEMO, cell + 1);
        return server;
    }

    private void map(String server, String project, int id) {
        apiDatabase.execute("INSERT INTO instance_mappings (instance_uuid, project_id, cell_id) VALUES (?, ?, ?)", server, project, id);
    }

    /** Moves a server as Nova does after a resize from one cell to another: its row stays behind, and is hidden. */
    void move(String server, int from, int to) {
        rows(to).addServer(server, CellRows.DEMO);
        rows(from).liveItems(server).forEach((key, value) -> rows(to).addItem(server, key, value));
        cells[from - 1].execute("UPDATE instances SET hidden = TRUE WHERE uuid = ?", server);
        apiDatabase.execute("UPDATE instance_mappings SET cell_id = ? WHERE instance_uuid = ?", to + 1, server);
    }

    /** Lets new connections to a cell on MariaDB write, or not. */
    void takeWrites(int cell, boolean areTaken) {
        servers[cell - 1].readOnly("nova_cell" + cell, !areTaken);
    }

    /** A record that is older than any Placard keeps. */
    void addOldRecord(int cell) {
        cells[cell - 1].execute("INSERT INTO placard.placard_metadata_change (server_id, revision, project_id, user_id, request_id,"
                + " global_request_id, action, changed_at, changes, items) VALUES (?, 1, '', '', '', '', '', '2020-02-02 02:02:02', '[]', '{}')",
                LONG_AGO);
    }

    /** How many of them there are. */
    int oldRecords(int cell) {
        return cells[cell - 1].query("SELECT id FROM placard.placard_metadata_change WHERE server_id = ?", LONG_AGO).size();
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

    Api api() {
        return new Api(placard.address());
    }

    /** A server's metadata, for a member of the project demo. */
    MetadataApi member(String server) {
        return new MetadataApi(placard.address(), server, "member-token");
    }

    @Override
    public void close() {
        placard.stop();
        servers[1].stop();
        servers[2].stop();
    }

    /** As Nova writes it. */
    private static String connection(Database database) {
        String driver = database.vendor().equals("mariadb") ? "mysql+pymysql" : "postgresql+psycopg2";
        return database.url().replaceFirst("jdbc:\\w+://", driver + "://" + database.user() + ":" + database.password() + "@")
                .replaceFirst("\\?.*", "?charset=utf8");
    }

    private Map<String, String> options() throws IOException {
        return Map.ofEntries(Map.entry("PLACARD_DATABASE", "nova"), Map.entry("PLACARD_CELLS", "all"), Map.entry("DB_URL", ""),
                Map.entry("DB_DRIVER", "mariadb"), Map.entry("API_DB_URL", apiDatabase.url()), Map.entry("API_DB_USER", apiDatabase.user()),
                Map.entry("API_DB_PASSWORD", apiDatabase.password()), Map.entry("TOKENS_FILE", NovaFixture.tokens(directory).toString()),
                Map.entry("EVENTS_DATABASE", "placard"), Map.entry("TZ", "Europe/Berlin"));
    }
}
