package dev.placard.db;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The statements on a cell's database. A server id is compared as text: give it in lower case.
 */
@ApplicationScoped
public class Instances {

    @PersistenceContext(unitName = "cell")
    private EntityManager entityManager;

    /**
     * Sets {@code updated_at} of a live server, as Nova does with every change of its items. The row stays locked until
     * the transaction ends, so that writers of one server follow each other.
     *
     * @param uuid the server's id
     * @param now UTC
     * @return false when there is no such server, or it is deleted
     */
    public boolean touch(String uuid, LocalDateTime now) {
        return entityManager.createNamedQuery("Instance.touch").setParameter("now", now).setParameter("uuid", uuid)
                .executeUpdate() > 0;
    }

    /**
     * Locks the row of a live server until the transaction ends, and changes nothing.
     *
     * @param uuid the server's id
     * @return its row; empty when there is no such server, or it is deleted
     */
    public Optional<Instance> lock(String uuid) {
        return entityManager.createNamedQuery("Instance.live", Instance.class).setParameter("uuid", uuid)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList().stream().findFirst();
    }

    /**
     * Reads a server and its items, for changing them. Call it when the server's row is locked.
     *
     * @param uuid the server's id
     * @return empty when there is no such server, or it is deleted
     */
    public Optional<ServerRecord> read(String uuid) {
        List<Object[]> rows = entityManager.createNamedQuery("Instance.withItems", Object[].class)
                .setParameter("uuid", uuid).getResultList();
        return record(rows);
    }

    /**
     * The items of a server, for showing them.
     *
     * @param uuid the server's id
     * @return key to value, the last of twin rows; empty when there is no such server, or it is deleted
     */
    public Optional<Map<String, String>> items(String uuid) {
        List<Object[]> rows = entityManager.createNamedQuery("Instance.items", Object[].class)
                .setParameter("uuid", uuid).getResultList();
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        Map<String, String> items = new LinkedHashMap<>();
        for (Object[] row : rows) {
            if (row[1] != null) {
                items.put(Objects.requireNonNullElse((String) row[2], ""), Objects.requireNonNullElse((String) row[3], ""));
            }
        }
        return Optional.of(items);
    }

    /**
     * The project that owns a live server.
     *
     * @param uuid the server's id
     * @return empty when there is no such server, or it is deleted
     */
    public Optional<String> projectOf(String uuid) {
        return entityManager.createNamedQuery("Instance.project", String.class).setParameter("uuid", uuid)
                .getResultList().stream().findFirst();
    }

    /**
     * Writes changed rows and new ones.
     *
     * @param changed rows that {@link #read} gave
     * @param added rows that are not there yet
     */
    public void write(List<InstanceMetadata> changed, List<NewInstanceMetadata> added) {
        changed.forEach(entityManager::merge);
        added.forEach(entityManager::persist);
    }

    static Optional<ServerRecord> record(List<Object[]> rows) {
        return rows.stream().findFirst().map(first -> new ServerRecord((Instance) first[0],
                rows.stream().map(row -> (InstanceMetadata) row[1]).filter(Objects::nonNull).toList()));
    }
}
