package dev.placard.access;

import dev.placard.fixture.CellRows;
import dev.placard.process.Database;
import java.util.Map;

/** The servers of the verbs as they stand in the tables, all of the project demo. */
final class GuardedServers {

    /** What each of them has at first. */
    static final Map<String, String> ITEMS = Map.of("k", "v");

    private final CellRows rows;

    /** Adds them to a database that has its tables. */
    GuardedServers(Database database) {
        rows = new CellRows(database);
        for (Verb verb : Verb.values()) {
            rows.addServer(verb.server(), CellRows.DEMO);
            reset(verb);
        }
    }

    /** Gives a server what it had at first. */
    void reset(Verb verb) {
        rows.cell().execute("DELETE FROM instance_metadata WHERE instance_uuid = ?", verb.server());
        ITEMS.forEach((key, value) -> rows.addItem(verb.server(), key, value));
    }

    /** What a server holds. */
    Map<String, String> items(Verb verb) {
        return rows.liveItems(verb.server());
    }
}
