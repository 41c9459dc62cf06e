package dev.placard.db;

import dev.placard.core.Visibility;
import dev.placard.db.cells.CurrentCell;
import dev.placard.db.entity.Instance;
import dev.placard.db.entity.InstanceMetadata;
import dev.placard.db.entity.NewInstanceMetadata;
import dev.placard.db.entity.ServerRecord;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Query;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The statements on a cell's database. A server id is compared as text: give it in lower case.
 */
@ApplicationScoped
public class Instances implements ServerRows {

    /** Of the first statements of a transaction: there is nothing to write before them, and no need to look for it. */
    private static final FlushModeType FIRST = FlushModeType.COMMIT;

    @Inject
    private CurrentCell cell;

    @Override
    public boolean touch(String uuid, Visibility caller, LocalDateTime now) {
        LocalDateTime second = now.truncatedTo(ChronoUnit.SECONDS);
        return cell.entityManager().createNamedQuery("Instance.touch").setParameter(1, second).setParameter(2, second.minusSeconds(1))
                .setParameter(3, second).setParameter(4, uuid).setParameter(5, caller.project())
                .setParameter(6, caller.everywhereAsNumber()).setFlushMode(FIRST).executeUpdate() > 0;
    }

    @Override
    public boolean lock(String uuid, Visibility caller) {
        return !seen(cell.entityManager().createNamedQuery("Instance.live", Instance.class), uuid, caller)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList().isEmpty();
    }

    @Override
    public Optional<ServerRecord> read(String uuid) {
        List<Object[]> rows = cell.entityManager().createNamedQuery("Instance.withItems", Object[].class)
                .setParameter("uuid", uuid).setFlushMode(FIRST).getResultList();
        return ServerRecord.of(rows);
    }

    /**
     * The items of a server, for showing them.
     *
     * @param caller who may see it
     * @return key to value, the last of twin rows; empty when there is no such server for the caller, or it is deleted
     */
    public Optional<Map<String, String>> items(String uuid, Visibility caller) {
        List<Object[]> rows = seen(cell.entityManager().createNamedQuery("Instance.items", Object[].class), uuid, caller)
                .getResultList();
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

    /** Writes changed rows, which {@link #read} gave, and new ones. */
    public void write(List<InstanceMetadata> changed, List<NewInstanceMetadata> added) {
        EntityManager entityManager = cell.entityManager();
        changed.forEach(entityManager::merge);
        added.forEach(entityManager::persist);
    }

    private static <Q extends Query> Q seen(Q query, String uuid, Visibility caller) {
        query.setParameter("uuid", uuid).setParameter("project", caller.project())
                .setParameter("everywhere", caller.everywhereAsNumber());
        return query;
    }
}
