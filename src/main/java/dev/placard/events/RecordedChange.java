package dev.placard.events;

import dev.placard.db.ChangeRow;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * A change as it was recorded.
 *
 * @param revision numbers the changes of a server
 * @param projectId the server's project
 * @param userId who changed it; empty where Placard did not
 * @param requestId the request; empty where Placard did not change it
 * @param globalRequestId the id the caller sent along
 * @param action what the change was; empty where Placard did not change it
 * @param at when, UTC; where Placard did not change it: when that was noticed
 * @param changes what it did to each item
 */
public record RecordedChange(long revision, String projectId, Optional<String> userId, Optional<String> requestId,
        Optional<String> globalRequestId, Optional<String> action, LocalDateTime at, List<ItemChange> changes) {

    static RecordedChange of(ChangeRow row) {
        return new RecordedChange(row.revision(), row.projectId(), present(row.userId()), present(row.requestId()),
                present(row.globalRequestId()), present(row.action()), row.changedAt(), ItemChange.changes(row.changes()));
    }

    private static Optional<String> present(String text) {
        return Optional.of(text).filter(each -> !each.isEmpty());
    }
}
