package dev.placard.db;

import dev.placard.config.Settings;
import dev.placard.db.cells.CurrentCell;
import dev.placard.db.tables.ChangeTable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Query;
import java.time.LocalDateTime;

/** Nova's own table of what was done to a server, which its users see by os-instance-actions: nova/db/main/models.py InstanceAction. */
@ApplicationScoped
public class InstanceActions {

    @Inject
    private CurrentCell cell;

    @Inject
    private Settings settings;

    /** Whether changes are to be seen there. */
    public boolean areKept() {
        return settings.get(ChangeTable.INSTANCE_ACTIONS);
    }

    /**
     * Adds an action that has begun, as nova/objects/instance_action.py pack_action_start has it. Call it in the transaction of the change.
     *
     * @param serverId in lower case
     * @param projectId the project in which that user works; empty text for none
     * @param at UTC
     */
    public void add(String serverId, String action, String requestId, String userId, String projectId, LocalDateTime at) {
        Object[] values = {action, serverId, requestId, userId, projectId, at, at, at};
        Query insert = cell.entityManager().createNativeQuery("INSERT INTO instance_actions (action, instance_uuid, request_id, user_id,"
                + " project_id, start_time, created_at, updated_at, deleted) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, 0)");
        for (int i = 0; i < values.length; i++) {
            insert.setParameter(i + 1, values[i]);
        }
        insert.executeUpdate();
    }
}
