package dev.placard.stress;

import static org.assertj.core.api.Assertions.assertThat;

import dev.placard.process.Database;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The records of changes, as the database has them. */
final class RecordedChanges {

    private final Database database;

    RecordedChanges(Database database) {
        this.database = database;
    }

    /** Each record begins where the one before ended, and none is there twice; the last one ends with the items that are there. */
    void requireTruth(String server, Map<String, String> items) {
        List<Row> rows = rows(server);
        assertThat(rows.stream().map(Row::requestId)).doesNotContain("").doesNotHaveDuplicates();
        Map<String, String> state = rows.isEmpty() ? items : rows.get(0).before();
        for (Row row : rows) {
            assertThat(state).containsAllEntriesOf(row.old());
            state = row.applied(state);
            assertThat(row.items()).isEqualTo(state);
        }
        assertThat(state).isEqualTo(items);
    }

    /** Their numbers, in their order. */
    List<Long> revisions(String server) {
        return rows(server).stream().map(Row::revision).toList();
    }

    /** Whether the topic has begun: what is recorded from then on is published. */
    boolean hasTopic() {
        return !database.query("SELECT name FROM placard_relay WHERE name = 'topic'").isEmpty();
    }

    /** How many there are. */
    int count(String server) {
        return rows(server).size();
    }

    /**
     * One for each change that was acknowledged. Of those whose outcome nobody knows some may be there too, and of those that may have
     * found nothing to remove.
     *
     * @param earlier how many there were before the first of these operations
     */
    void requireAcknowledged(String server, int earlier, List<Operation> told) {
        List<Operation> changes = told.stream().filter(operation -> !operation.isRead()).toList();
        long certain = changes.stream().filter(operation -> !operation.isUnknown() && isRecorded(operation.request())).count();
        assertThat((long) count(server) - earlier).isBetween(certain, (long) changes.size());
    }

    private static boolean isRecorded(Request request) {
        return request instanceof Request.Patch patch ? !patch.removed().containsAll(patch.items().keySet()) : !request.keys().isEmpty();
    }

    private List<Row> rows(String server) {
        return database.query("SELECT request_id, changes, items, revision FROM placard_metadata_change WHERE server_id = ?"
                + " ORDER BY revision", server).stream().map(row -> new Row((String) row.get("request_id"), (String) row.get("changes"),
                        items((String) row.get("items")), ((Number) row.get("revision")).longValue())).toList();
    }

    private static Map<String, String> items(String json) {
        Map<String, String> items = new HashMap<>();
        Json.createReader(new StringReader(json)).readObject().forEach((key, value) -> items.put(key, ((JsonString) value).getString()));
        return items;
    }

    private record Row(String requestId, String changes, Map<String, String> items, long revision) {

        List<JsonObject> each() {
            return Json.createReader(new StringReader(changes)).readArray().getValuesAs(JsonObject.class);
        }

        /** The values before, of keys that were there. */
        Map<String, String> old() {
            Map<String, String> old = new HashMap<>();
            each().stream().filter(change -> !change.isNull("old"))
                    .forEach(change -> old.put(change.getString("key"), change.getString("old")));
            return old;
        }

        Map<String, String> applied(Map<String, String> before) {
            Map<String, String> after = new HashMap<>(before);
            each().forEach(change -> {
                if (change.isNull("new")) {
                    after.remove(change.getString("key"));
                } else {
                    after.put(change.getString("key"), change.getString("new"));
                }
            });
            return after;
        }

        /** All items before it. */
        Map<String, String> before() {
            Map<String, String> before = new HashMap<>(items);
            each().forEach(change -> before.remove(change.getString("key")));
            before.putAll(old());
            return before;
        }
    }
}
