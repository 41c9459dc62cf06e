package dev.placard.db;

import dev.placard.core.Visibility;
import dev.placard.db.cells.CurrentCell;
import dev.placard.db.entity.PostgreSqlLocks;
import dev.placard.db.entity.ServerRecord;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * Keeps Nova, and on Galera other nodes, from a server's items while a change of them is judged. Nova's change of an item that is there does
 * not wait for a lock of the server's row, hence the items are read with a lock; its new items do wait, through their foreign key.
 */
@ApplicationScoped
public class ItemLocks implements ServerRows {

    private static final String HELD = "placard_held";

    @Inject
    private CurrentCell cell;

    @Inject
    private Instances instances;

    /** {@inheritDoc} Nobody adds an item to the server until the transaction ends. */
    @Override
    public boolean touch(String uuid, Visibility caller, LocalDateTime now) {
        if (!cell.isPostgreSql()) {
            return instances.touch(uuid, caller, now);
        }
        LocalDateTime second = now.truncatedTo(ChronoUnit.SECONDS);
        return cell.entityManager().createNativeQuery(PostgreSqlLocks.TOUCH).setParameter(1, uuid).setParameter(2, caller.project())
                .setParameter(3, caller.everywhereAsNumber()).setParameter(4, second).setParameter(5, second.minusSeconds(1))
                .executeUpdate() > 0;
    }

    /** {@inheritDoc} Nobody adds an item to the server until the transaction ends. */
    @Override
    public boolean lock(String uuid, Visibility caller) {
        if (!cell.isPostgreSql()) {
            return instances.lock(uuid, caller);
        }
        return !cell.entityManager().createNativeQuery(PostgreSqlLocks.LOCK, PostgreSqlLocks.UUID).setParameter(1, uuid)
                .setParameter(2, caller.project()).setParameter(3, caller.everywhereAsNumber()).getResultList().isEmpty();
    }

    /** {@inheritDoc} Nobody changes the items until the transaction ends. */
    @Override
    public Optional<ServerRecord> read(String uuid) {
        saveOnGalera();
        if (!cell.isPostgreSql()) {
            return ServerRecord.of(cell.entityManager().createNamedQuery("Instance.withItems", Object[].class)
                    .setParameter("uuid", uuid).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList());
        }
        @SuppressWarnings("unchecked")
        List<Object[]> rows = cell.entityManager().createNativeQuery(PostgreSqlLocks.READ, PostgreSqlLocks.MAPPING)
                .setParameter(1, uuid).setParameter(2, uuid).getResultList();
        return ServerRecord.of(rows);
    }

    /**
     * Writes what was changed, and requires that the transaction which took hold of the row is still this one. A node of Galera ends a
     * transaction that another node's has overtaken, and tells so with the next statement; but where that very statement was under way it was
     * seen not to be told, and the rest went on as a new transaction without a lock. What ends with it is the savepoint.
     */
    public void requireHeld() {
        if (cell.isGalera()) {
            cell.entityManager().flush();
            cell.entityManager().createNativeQuery("RELEASE SAVEPOINT " + HELD).executeUpdate();
        }
    }

    /** Not before the first statement of the transaction, which alone waits for what other nodes have committed (wsrep_sync_wait). */
    private void saveOnGalera() {
        if (cell.isGalera()) {
            cell.entityManager().createNativeQuery("SAVEPOINT " + HELD).executeUpdate();
        }
    }
}
