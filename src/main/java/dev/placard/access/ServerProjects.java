package dev.placard.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.placard.core.Visibility;
import dev.placard.db.ServerOwners;
import dev.placard.db.cells.CellLocator;
import dev.placard.db.cells.CurrentCell;
import dev.placard.db.changes.ChangeRows;
import dev.placard.db.sql.ReadRetry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which project owns a server. That never changes, so it is remembered for servers that were found, and it is the only
 * thing of a row that is; whether the server still lives is asked again with every request that needs to know. Ids may be in any case.
 */
@ApplicationScoped
public class ServerProjects {

    // 100,000 entries are some 20 MB
    private static final int MOST = 100_000;
    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private final Cache<String, String> found = Caffeine.newBuilder().maximumSize(MOST).executor(Runnable::run).build();

    @Inject
    ServerOwners owners;

    @Inject
    CellLocator locator;

    @Inject
    ChangeRows changes;

    @Inject
    CurrentCell cell;

    /**
     * The project of a server. A server outside of the cell is found too, wherever it is.
     *
     * @param serverId the server's id, in any case
     * @return empty for what is no server id, and for a server never seen alive
     * @throws dev.placard.core.ComputeException 503 when a database cannot answer
     */
    public Optional<String> find(String serverId) {
        String uuid = serverId.toLowerCase(Locale.ROOT);
        String known = found.getIfPresent(uuid);
        if (known != null) {
            return Optional.of(known);
        }
        if (!UUID.matcher(uuid).matches()) {
            return Optional.empty();
        }
        Optional<String> owner = locator.isAskedFirst() ? locator.projectOf(uuid)
                : owners.projectOf(uuid).or(() -> locator.projectOf(uuid));
        owner.ifPresent(project -> found.put(uuid, project));
        return owner;
    }

    /**
     * Asks the database whether a server is there now.
     *
     * @return false when it is deleted or never was
     * @throws dev.placard.core.ComputeException 503 when a database cannot answer, or the server is in a cell that is not served
     */
    public boolean stillLives(String serverId) {
        String uuid = serverId.toLowerCase(Locale.ROOT);
        return owners.projectOf(uuid).isPresent() || locator.find(uuid, Visibility.ADMIN).isPresent() || owners.projectOf(uuid).isPresent();
    }

    /**
     * Asks the database whether a server is still being scheduled: in no cell yet. Never, where there is no API database.
     *
     * @throws dev.placard.core.ComputeException 503 when the database cannot answer
     */
    public boolean isBeingScheduled(String serverId) {
        return locator.isBeingScheduled(serverId.toLowerCase(Locale.ROOT));
    }

    /**
     * The project of a server of which changes are recorded, also when it is deleted; empty where nothing is.
     *
     * @throws dev.placard.core.ComputeException 503 when the database cannot answer
     */
    public Optional<String> recorded(String serverId) {
        String uuid = serverId.toLowerCase(Locale.ROOT);
        return cell.ofServer(uuid, () -> cell.isServed() ? ReadRetry.twice(() -> changes.projectOf(uuid)) : Optional.empty());
    }
}
