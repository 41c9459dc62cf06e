package dev.placard.db.changes;

import java.time.LocalDateTime;

/**
 * One recorded change of a server's metadata.
 *
 * @param serverId the server's id, in lower case
 * @param revision numbers the records of a server in the order of its changes
 * @param projectId the server's project
 * @param userId who changed it; empty text where that is not known
 * @param requestId the request; empty text where that is not known
 * @param globalRequestId the id the caller sent along; empty text for none
 * @param action create, update_all, update, delete or patch; empty text where that is not known
 * @param changedAt UTC, in microseconds
 * @param changes what was changed, as JSON in ASCII
 * @param items all items afterwards, as JSON in ASCII; empty text where they were not read
 */
public record ChangeRow(String serverId, long revision, String projectId, String userId, String requestId, String globalRequestId,
        String action, LocalDateTime changedAt, String changes, String items) { }
