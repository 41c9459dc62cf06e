package dev.placard.db;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Keeps Nova from a server's items while a condition on them is judged. Nova's change of an item that is there does not wait for a
 * lock of the server's row; its new items do, through their foreign key, but on PostgreSQL only for a lock that is stronger than an
 * UPDATE's.
 */
@ApplicationScoped
public class ItemLocks {

    @PersistenceContext(unitName = "cell")
    private EntityManager entityManager;

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

    /**
     * Locks the row of a server so that nobody adds items to it. To be called before the row is touched: a lock that is made
     * stronger may end in a deadlock.
     *
     * @param uuid the server's id; none with this id is no failure
     */
    public void hold(String uuid) {
        if (isPostgreSql) {
            // in SQL, since a persistence provider may take a lock that lets new items through (FOR NO KEY UPDATE)
            entityManager.createNativeQuery("SELECT uuid FROM instances WHERE uuid = ?1 FOR UPDATE").setParameter(1, uuid)
                    .getResultList();
        }
    }

    /**
     * Reads a server and its items, and keeps everybody from changing them until the transaction ends. Call it when the server's row
     * is held and locked.
     *
     * @param uuid the server's id
     * @return empty when there is no such server, or it is deleted
     */
    public Optional<ServerRecord> read(String uuid) {
        if (isPostgreSql) {
            // it locks no outer join
            entityManager.createNamedQuery("InstanceMetadata.live", InstanceMetadata.class).setParameter("uuid", uuid)
                    .setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList();
        }
        List<Object[]> rows = entityManager.createNamedQuery("Instance.withItems", Object[].class).setParameter("uuid", uuid)
                .setLockMode(isPostgreSql ? LockModeType.NONE : LockModeType.PESSIMISTIC_WRITE).getResultList();
        return Instances.record(rows);
    }
}
