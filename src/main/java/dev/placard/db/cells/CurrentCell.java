package dev.placard.db.cells;

import dev.placard.core.ComputeException;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;

/**
 * The cell in whose database this call works. Where there is one cell that is the container's own entity manager, and nothing else is
 * done here. Else a call is made in the cell of its server, and has an entity manager of its own: never two cells in one transaction.
 */
@ApplicationScoped
public class CurrentCell {

    private static final int NOT_FOUND = 404;

    @PersistenceContext(unitName = "cell")
    private EntityManager ofOneCell;

    @Inject
    private Cells cells;

    @Inject
    private Placement placement;

    @Inject
    private ApiDatabase api;

    private final ThreadLocal<Call> calls = new ThreadLocal<>();
    /** Not of a class of the application, since it stays. */
    private final ThreadLocal<DataSource> last = new ThreadLocal<>();
    private boolean areMany;
    private volatile Locking locking = Locking.COMMON;

    /** Asked with every statement. */
    @PostConstruct
    void readOption() {
        areMany = cells.areMany();
    }

    /** What a call works with. */
    private record Call(OpenCell cell, EntityManager entityManager) { }

    /** Whether the server of this call is in a cell where it may be changed; else it is in cell0, still being scheduled, or nowhere. */
    public boolean isServed() {
        return !areMany || calls.get() != null;
    }

    /** Whether each cell has a data source of its own. */
    public boolean areMany() {
        return areMany;
    }

    /** The data source of the cell that this thread used last; empty where there is one cell. */
    Optional<DataSource> last() {
        return Optional.ofNullable(last.get());
    }

    /** The entity manager of this call. It takes part in the transaction, where there is one. */
    public EntityManager entityManager() {
        return areMany ? calls.get().entityManager() : ofOneCell;
    }

    /** Whether the statements of {@link dev.placard.db.entity.PostgreSqlLocks} are needed. */
    public boolean isPostgreSql() {
        return locking() == Locking.POSTGRESQL;
    }

    /** Whether it is a node of Galera. The locks of one node hold up no other one. */
    public boolean isGalera() {
        return isServed() && locking() == Locking.GALERA;
    }

    private Locking locking() {
        return areMany ? calls.get().cell().locking() : locking;
    }

    /** Finds out how the database of the one cell locks. */
    public void learn(DataSource cell) throws SQLException {
        locking = Locking.of(cell);
    }

    /**
     * Makes a call in the cell of a server; in none where the server is in none that may be changed, see {@link #isServed}.
     *
     * @param serverId in any case
     * @param call does not begin or end a transaction
     * @throws ComputeException 503 when the cell cannot be used now; else as the call does
     * @throws ServerMovedException when the call did not find the server, and Nova has it in another cell by now
     */
    public <T> T ofServer(String serverId, Supplier<T> call) {
        if (!areMany) {
            return call.get();
        }
        String uuid = serverId.toLowerCase(Locale.ROOT);
        Optional<Cell> cell = placement.of(uuid);
        try {
            return cell.isPresent() ? in(cell.get(), call) : call.get();
        } catch (ComputeException e) {
            if (e.status() == NOT_FOUND && placement.remembered(uuid).filter(now -> !cell.equals(Optional.of(now))).isPresent()) {
                throw new ServerMovedException();
            }
            throw e;
        }
    }

    /** The cells that work has to be done in, one after the other, by {@link #in(Cell, Supplier)}. */
    public List<Cell> all() {
        return areMany ? api.cells().stream().filter(cell -> !cell.isCell0()).toList() : List.of(Cell.OF_DB_URL);
    }

    /**
     * Does work in one of {@link #all cells}.
     *
     * @param work does not begin or end a transaction
     * @throws ComputeException 503 when the cell cannot be used now; else as the work does
     */
    public <T> T in(Cell cell, Supplier<T> work) {
        return areMany ? cells.at(cell).call(open -> in(open, work)) : work.get();
    }

    private <T> T in(OpenCell cell, Supplier<T> work) {
        // one made in a transaction takes part in it, and is closed when that has ended
        EntityManager entityManager = cell.factory().createEntityManager();
        calls.set(new Call(cell, entityManager));
        last.set(cell.dataSource());
        try {
            return work.get();
        } finally {
            calls.remove();
            entityManager.close();
        }
    }
}
