package dev.placard.db.cells;

import dev.placard.config.DataSourceOptions;
import dev.placard.config.Option;
import dev.placard.config.Settings;
import dev.placard.db.entity.ReadOnlyServer;
import dev.placard.db.entity.ServerRecord;
import dev.placard.db.sql.ReadRetry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.SynchronizationType;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The cell cell0, where Nova buries servers whose build failed. Optional. Its servers are in the state error for ever, so Placard only
 * reads them, and never in the transaction of another cell: its data source takes no part in transactions.
 */
@ApplicationScoped
public class Cell0 {

    /** Where cell0 is; empty for none. The app server's data source uses it too. */
    public static final Option<String> URL = DataSourceOptions.CELL0_URL;

    /** The app server's data source for it. */
    public static final String DATA_SOURCE = "jdbc/placard/cell0";

    private final Optional<CellPlace> place;

    /** For the container's proxy. */
    protected Cell0() {
        this(Optional.empty());
    }

    /** The cell as the operator names it, if at all: by cell0_db.url, else by the data source that each cell has. */
    @Inject
    public Cell0(Cells cells, Settings settings) {
        this(settings.isSet(URL) ? Optional.of(cells.cell0()) : cells.areMany() ? Optional.of(cells.at(Cell.CELL0)) : Optional.empty());
    }

    Cell0(Optional<CellPlace> place) {
        this.place = place;
    }

    /** Whether it is served at all. */
    boolean isThere() {
        return place.isPresent();
    }

    /**
     * Reads a live server; empty when cell0 has none of that id, or there is no cell0.
     *
     * @throws dev.placard.core.ComputeException 503 when the database cannot answer
     */
    Optional<ReadOnlyServer> find(String uuid) {
        return place.flatMap(cell -> ReadRetry.twice(() -> cell.call(open -> read(open, uuid))))
                .map(server -> new ReadOnlyServer(server.instance().state(), items(server)));
    }

    private static Optional<ServerRecord> read(OpenCell cell, String uuid) {
        EntityManager entityManager = cell.factory().createEntityManager(SynchronizationType.UNSYNCHRONIZED);
        try {
            return ServerRecord.of(entityManager.createNamedQuery("Instance.withItems", Object[].class).setParameter("uuid", uuid)
                    .getResultList());
        } finally {
            entityManager.close();
        }
    }

    private static Map<String, String> items(ServerRecord server) {
        Map<String, String> items = new LinkedHashMap<>();
        server.items().forEach(item -> items.put(item.key(), item.value()));
        return items;
    }
}
