package dev.placard.databases;

import dev.placard.fixture.CellRows;
import dev.placard.fixture.MetadataApi;

/** What holds for a server of the project demo, which each test has for itself. */
abstract class ServerContract {

    final NovaFixture nova;
    final CellRows rows;
    final String server;
    final MetadataApi api;

    ServerContract(NovaFixture nova) {
        this.nova = nova;
        this.rows = nova.rows();
        this.server = rows.addServer(CellRows.DEMO);
        this.api = nova.member(server);
    }
}
