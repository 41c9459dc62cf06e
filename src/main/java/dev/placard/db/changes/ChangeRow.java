package dev.placard.db.changes;

import java.time.LocalDateTime;

/**
 * One recorded change of a server's metadata. Texts are empty where they are not known, or were not read.
 *
 * @param revision numbers the records of a server in the order of its changes
 * @param globalRequestId the id the caller sent along; empty text for none
 * @param action create, update_all, update, delete or patch
 * @param changedAt UTC, in microseconds
 * @param changes what was changed, as JSON in ASCII
 * @param items all items afterwards, as JSON in ASCII
 */
public record ChangeRow(String serverId, long revision, String projectId, String userId, String requestId, String globalRequestId,
        String action, LocalDateTime changedAt, String changes, String items) { }
