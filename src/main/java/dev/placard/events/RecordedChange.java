package dev.placard.events;

import dev.placard.db.changes.ChangeRow;
import dev.placard.python.JsonNull;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;

/** A change as it was recorded. */
public record RecordedChange(ChangeRow row) {

    private static final DateTimeFormatter MICROSECONDS = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSS");

    /** Numbers the changes of a server. */
    public long revision() {
        return row.revision();
    }

    /** As an answer shows it. Where Placard did not make the change it has null for what is not known, and the time when that was noticed. */
    public Map<String, Object> document() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("revision", row.revision());
        document.put("by", row.requestId().isEmpty() ? "unknown (Nova)" : "Placard");
        document.put("action", orNull(row.action()));
        document.put("user_id", orNull(row.userId()));
        document.put("project_id", row.projectId());
        document.put("request_id", orNull(row.requestId()));
        document.put("global_request_id", orNull(row.globalRequestId()));
        document.put("time", MICROSECONDS.format(row.changedAt()));
        document.put("changes", ItemChange.read(row.changes()));
        return document;
    }

    private static Object orNull(String text) {
        return text.isEmpty() ? JsonNull.NULL : text;
    }
}
