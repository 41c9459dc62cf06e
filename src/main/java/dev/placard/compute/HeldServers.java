package dev.placard.compute;

import dev.placard.access.CallerPolicy;
import dev.placard.db.Elsewhere;
import dev.placard.db.Instances;
import dev.placard.db.ItemLocks;
import dev.placard.db.ReadOnlyServer;
import dev.placard.db.ServerRecord;
import dev.placard.db.ServerRows;
import dev.placard.db.Visibility;
import dev.placard.ground.ComputeException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Consumer;

/** Takes hold of a server's row for one change, and reads it with its items; where a condition is to be judged, the items are locked too. */
@ApplicationScoped
public class HeldServers {

    @Inject
    private Instances instances;

    @Inject
    private ItemLocks itemLocks;

    @Inject
    private Elsewhere elsewhere;

    @Inject
    private CallerPolicy policy;

    /** A server's id as the database has it. */
    static String uuid(String serverId) {
        return serverId.toLowerCase(Locale.ROOT);
    }

    /**
     * Holds the row by a touch.
     *
     * @param refusal what a server says to a change that is in no cell, or in cell0
     * @throws ComputeException 404 when there is no such server
     */
    ServerRecord touch(String serverId, LocalDateTime now, Condition condition, Consumer<ReadOnlyServer> refusal) {
        ServerRows rows = rows(condition);
        return hold(serverId, rows, (uuid, caller) -> rows.touch(uuid, caller, now), refusal);
    }

    /**
     * Holds the row and leaves it as it is.
     *
     * @param refusal what a server says to a change that is in no cell, or in cell0
     * @throws ComputeException 404 when there is no such server
     */
    ServerRecord lock(String serverId, Condition condition, Consumer<ReadOnlyServer> refusal) {
        ServerRows rows = rows(condition);
        return hold(serverId, rows, rows::lock, refusal);
    }

    private ServerRecord hold(String serverId, ServerRows rows, BiPredicate<String, Visibility> take,
            Consumer<ReadOnlyServer> refusal) {
        String uuid = uuid(serverId);
        Visibility caller = policy.visibility();
        boolean isHeld = take.test(uuid, caller);
        if (!isHeld) {
            elsewhere.find(uuid, caller).ifPresent(refusal);
            isHeld = take.test(uuid, caller); // it may have come into the cell in between
        }
        return (isHeld ? rows.read(uuid) : Optional.<ServerRecord>empty())
                .orElseThrow(() -> ComputeException.instanceNotFound(serverId));
    }

    private ServerRows rows(Condition condition) {
        return condition.isNone() ? instances : itemLocks;
    }
}
