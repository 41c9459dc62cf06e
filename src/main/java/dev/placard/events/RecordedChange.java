package dev.placard.events;

import dev.placard.db.changes.ChangeRow;
import dev.placard.python.JsonNull;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    private static final DateTimeFormatter MICROSECONDS = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSS");

    static RecordedChange of(ChangeRow row) {
        return new RecordedChange(row.revision(), row.projectId(), present(row.userId()), present(row.requestId()),
                present(row.globalRequestId()), present(row.action()), row.changedAt(), ItemChange.changes(row.changes()));
    }

    /**
     * As an answer shows it.
     *
     * @return what a change says of itself; null where it does not know
     */
    public Map<String, Object> document() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("revision", revision);
        document.put("by", requestId.isPresent() ? "Placard" : "unknown (Nova)");
        document.put("action", orNull(action));
        document.put("user_id", orNull(userId));
        document.put("project_id", projectId);
        document.put("request_id", orNull(requestId));
        document.put("global_request_id", orNull(globalRequestId));
        document.put("time", MICROSECONDS.format(at));
        document.put("changes", changes.stream().map(ItemChange::document).toList());
        return document;
    }

    private static Object orNull(Optional<String> text) {
        return text.isPresent() ? text.get() : JsonNull.NULL;
    }

    private static Optional<String> present(String text) {
        return Optional.of(text).filter(each -> !each.isEmpty());
    }
}
