package dev.placard.events;

import dev.placard.db.changes.FeedRows;
import dev.placard.python.PythonJson;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A recorded change as it is told to others: a CloudEvent 1.0 in JSON, whose subject is the server and whose source the server's path.
 *
 * @param position its number in the feed; no number is left out
 * @param id what it is known by among the events of the source
 * @param serverId in lower case
 * @param time when the change was made, RFC 3339
 * @param json the event, in one line of ASCII
 */
public record FeedEvent(long position, String id, String source, String serverId, String projectId, String time, String json) {

    /** What happened. */
    public static final String TYPE = "org.openstack.compute.server.metadata.updated";

    /** The version of CloudEvents. */
    public static final String SPEC_VERSION = "1.0";

    private static final DateTimeFormatter RFC_3339 = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSS'Z'");

    static FeedEvent of(FeedRows.Positioned row) {
        String serverId = row.change().serverId();
        String id = Long.toString(row.change().revision());
        String source = "/v2.1/servers/" + serverId;
        String time = RFC_3339.format(row.change().changedAt());
        Map<String, Object> data = new LinkedHashMap<>(Map.of("server_id", serverId));
        data.putAll(new RecordedChange(row.change()).document());
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("specversion", SPEC_VERSION);
        event.put("id", id);
        event.put("source", source);
        event.put("type", TYPE);
        event.put("subject", serverId);
        event.put("time", time);
        event.put("datacontenttype", "application/json");
        event.put("data", data);
        return new FeedEvent(row.position(), id, source, serverId, row.change().projectId(), time, PythonJson.dumps(event));
    }
}
