package dev.placard.db;

import dev.placard.ground.Visibility;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Keeps Nova, and on Galera other nodes, from a server's items while a change of them is judged. Nova's change of an item that is there does not wait for a
 * lock of the server's row, hence the items are read with a lock; its new items do wait, through their foreign key.
 */
@ApplicationScoped
public class ItemLocks implements ServerRows {

    @PersistenceContext(unitName = "cell")
    private EntityManager entityManager;

    @Inject
    private Instances instances;

    /** PostgreSQL has statements of its own: see {@link PostgreSqlLocks}. */
    private volatile boolean isPostgreSql;

    /**
     * Finds out how the database locks.
     *
     * @param cell where the items are
     * @throws SQLException when it cannot be reached
     */
    void learn(DataSource cell) throws SQLException {
        try (Connection connection = cell.getConnection()) {
            isPostgreSql = connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
        }
    }

    /** {@inheritDoc} Nobody adds an item to the server until the transaction ends. */
    @Override
    public boolean touch(String uuid, Visibility caller, LocalDateTime now) {
        if (!isPostgreSql) {
            return instances.touch(uuid, caller, now);
        }
        LocalDateTime second = now.truncatedTo(ChronoUnit.SECONDS);
        return entityManager.createNativeQuery(PostgreSqlLocks.TOUCH).setParameter(1, uuid).setParameter(2, caller.project())
                .setParameter(3, caller.everywhereAsNumber()).setParameter(4, second).setParameter(5, second.minusSeconds(1))
                .executeUpdate() > 0;
    }

    /** {@inheritDoc} Nobody adds an item to the server until the transaction ends. */
    @Override
    public boolean lock(String uuid, Visibility caller) {
        if (!isPostgreSql) {
            return instances.lock(uuid, caller);
        }
        return !entityManager.createNativeQuery(PostgreSqlLocks.LOCK, PostgreSqlLocks.UUID).setParameter(1, uuid)
                .setParameter(2, caller.project()).setParameter(3, caller.everywhereAsNumber()).getResultList().isEmpty();
    }

    /** {@inheritDoc} Nobody changes the items until the transaction ends. */
    @Override
    public Optional<ServerRecord> read(String uuid) {
        if (!isPostgreSql) {
            return Instances.record(entityManager.createNamedQuery("Instance.withItems", Object[].class)
                    .setParameter("uuid", uuid).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList());
        }
        @SuppressWarnings("unchecked")
        List<Object[]> rows = entityManager.createNativeQuery(PostgreSqlLocks.READ, PostgreSqlLocks.MAPPING)
                .setParameter(1, uuid).setParameter(2, uuid).getResultList();
        return Instances.record(rows);
    }
}
