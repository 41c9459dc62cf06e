package dev.placard.compute;

import dev.placard.core.ComputeException;
import dev.placard.core.Visibility;
import dev.placard.db.Instances;
import dev.placard.db.ItemLocks;
import dev.placard.db.ServerRows;
import dev.placard.db.cells.CellLocator;
import dev.placard.db.cells.CurrentCell;
import dev.placard.db.entity.ReadOnlyServer;
import dev.placard.db.entity.ServerRecord;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Takes hold of a server's row for one change, and reads it with its items; for a condition, for a removal, and on Galera, the items are
 * locked too.
 */
@ApplicationScoped
public class HeldServers {

    @Inject
    Instances instances;

    @Inject
    ItemLocks itemLocks;

    @Inject
    CellLocator locator;

    @Inject
    CurrentCell cell;

    /** A server's id as the database has it. */
    static String uuid(String serverId) {
        return serverId.toLowerCase(Locale.ROOT);
    }

    /**
     * Holds the row by a touch. On Galera the items are locked with it: a removal on another node changes no row of the server, and could
     * come between what this transaction reads now and what it reads next.
     *
     * @param caller who may see it
     * @param refusal what a server that is in no cell yet, or in cell0, says to a change
     * @throws ComputeException 404 when there is no such server
     */
    ServerRecord touch(String serverId, Visibility caller, LocalDateTime now, Condition condition, Consumer<ReadOnlyServer> refusal) {
        ServerRows rows = condition.isNone() && !cell.isGalera() ? instances : itemLocks;
        return hold(serverId, caller, rows, uuid -> rows.touch(uuid, caller, now), refusal);
    }

    /**
     * Holds the row and leaves it as it is. The items are always locked: on Galera locks of the server's row hold on one node only, and
     * without a touch nothing else shows one removal to another that comes from elsewhere.
     *
     * @param caller who may see it
     * @param refusal what a server that is in no cell yet, or in cell0, says to a change
     * @throws ComputeException 404 when there is no such server
     */
    ServerRecord lock(String serverId, Visibility caller, Consumer<ReadOnlyServer> refusal) {
        return hold(serverId, caller, itemLocks, uuid -> itemLocks.lock(uuid, caller), refusal);
    }

    private ServerRecord hold(String serverId, Visibility caller, ServerRows rows, Predicate<String> take,
            Consumer<ReadOnlyServer> refusal) {
        String uuid = uuid(serverId);
        boolean isHeld = cell.isServed() && take.test(uuid);
        if (!isHeld) {
            locator.find(uuid, caller).ifPresent(refusal);
            isHeld = cell.isServed() && take.test(uuid); // it may have come into the cell in between
        }
        return (isHeld ? rows.read(uuid) : Optional.<ServerRecord>empty())
                .orElseThrow(() -> ComputeException.instanceNotFound(serverId));
    }
}
