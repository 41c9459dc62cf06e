package dev.placard.compute;

import dev.placard.core.ComputeException;
import dev.placard.core.Visibility;
import dev.placard.db.entity.ServerState;
import dev.placard.events.ChangeRequest;
import java.util.Set;

/**
 * What the caller of a change may pass, looked up before its transaction begins.
 *
 * @param visibility which servers the caller sees; an admin, who sees all (the policy's context_is_admin), is not held up by the lock of a
 *     server
 */
public record Writer(Visibility visibility, MetadataLimit limit, ChangeRequest request) {

    // nova/compute/api.py update_instance_metadata and delete_instance_metadata: check_instance_state
    private static final Set<String> WRITABLE = Set.of("active", "paused", "suspended", "stopped");

    /**
     * Checks whether the caller may change a server now. Nova: compute/api.py check_instance_lock, check_instance_state.
     *
     * @param action update metadata, or delete metadata
     * @throws ComputeException 409 when the server is locked, or in a state that forbids it, or never ran
     */
    void requireWritable(ServerState server, String action) {
        if (server.isLocked() && !visibility.everywhere()) {
            throw ComputeException.instanceIsLocked(server.uuid());
        }
        if (!WRITABLE.contains(server.vmState().orElse(""))) {
            throw invalidState(server, action);
        }
        if (!server.wasLaunched()) {
            throw ComputeException.neverLaunched(server.uuid(), action);
        }
    }

    /** Refuses, with 409, to change a server that is not in the cell. */
    void refuse(ServerState server, String action) {
        requireWritable(server, action);
        throw invalidState(server, action);
    }

    /**
     * Refuses, with 403, so many items after a change when they are over a limit; none never are. Nova: compute/api.py
     * _check_metadata_properties_quota.
     */
    public void requireQuota(int size) {
        if (size > 0 && limit.isExceededBy(size)) {
            throw ComputeException.quotaExceeded(limit.ofProject());
        }
    }

    private static ComputeException invalidState(ServerState server, String action) {
        return ComputeException.invalidState(server.uuid(), action, server.vmState().orElse("None"));
    }
}
