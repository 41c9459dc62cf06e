package dev.placard.compute;

import static dev.placard.db.entity.Rows.item;
import static org.assertj.core.api.Assertions.assertThat;

import dev.placard.core.Visibility;
import dev.placard.db.InstanceActions;
import dev.placard.db.Instances;
import dev.placard.db.ItemLocks;
import dev.placard.db.entity.InstanceMetadata;
import dev.placard.db.entity.NewInstanceMetadata;
import dev.placard.db.entity.Rows;
import dev.placard.db.entity.ServerRecord;
import dev.placard.events.ChangeRequest;
import dev.placard.events.History;
import dev.placard.events.ServerChange;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is written of a change, and in which order. */
class RecordedWritesTest {

    private static final LocalDateTime NOW = LocalDateTime.of(2026, 11, 30, 12, 0);
    private static final ChangeRequest REQUEST = new ChangeRequest("u", Optional.of("demo"), "req-1", Optional.empty());
    private static final Writer WRITER = new Writer(Visibility.ADMIN, MetadataLimit.of(-1), REQUEST);

    private final ServerRecord server = Rows.server("s", item(1, "foo", "one"));
    private final List<String> done = new ArrayList<>();
    private boolean areActionsKept = true;

    @Test
    void the_record_comes_before_the_items_and_the_lock_is_looked_at_last() {
        assertThat(write("update", new Metadata(server).patch(Map.of("foo", "1"), Set.of(), NOW))).containsOnlyKeys("foo");
        assertThat(done).containsExactly("record s update {foo=one} {foo=1} [foo]", "action update_metadata req-1 u demo", "items 1 0", "held");
    }

    @Test
    void a_removal_has_an_action_of_its_own_name() {
        write("delete", new Metadata(server).remove("foo", NOW));
        assertThat(done).contains("action delete_metadata req-1 u demo");
    }

    @Test
    void an_action_is_written_where_they_are_kept_and_of_what_changes_something() {
        write("create", new Metadata(server).patch(Map.of(), Set.of(), NOW));
        assertThat(done).noneMatch(what -> what.startsWith("action"));
        write("create", new Metadata(server).patch(Map.of("foo", "one"), Set.of(), NOW));
        assertThat(done).contains("action update_metadata req-1 u demo");
        done.clear();
        areActionsKept = false;
        write("delete", new Metadata(server).remove("foo", NOW));
        assertThat(done).noneMatch(what -> what.startsWith("action"));
    }

    @Test
    void the_history_is_asked_only_where_an_earlier_attempt_may_have_succeeded() {
        Condition condition = Condition.ofMap(Precondition.NONE);
        assertThat(writes().madeBefore(server, WRITER, condition)).isEmpty();
        assertThat(writes().madeBefore(server, WRITER, condition.attempt(1))).contains(Map.of("of", "req-1"));
    }

    private Map<String, String> write(String action, Metadata.Change change) {
        return writes().write(action, server, change, WRITER, NOW);
    }

    private RecordedWrites writes() {
        RecordedWrites writes = new RecordedWrites();
        writes.history = new History() {

            @Override
            public void record(ServerChange change, ChangeRequest request) {
                done.add("record " + change.serverId() + " " + change.action() + " " + change.before() + " " + change.after() + " "
                        + change.set());
            }

            @Override
            public Optional<Map<String, String>> madeBy(String serverId, ChangeRequest request) {
                return Optional.of(Map.of("of", request.requestId()));
            }
        };
        writes.actions = new InstanceActions() {

            @Override
            public boolean areKept() {
                return areActionsKept;
            }

            @Override
            public void add(String serverId, String action, String requestId, String userId, String projectId, LocalDateTime at) {
                done.add("action " + action + " " + requestId + " " + userId + " " + projectId);
            }
        };
        writes.instances = new Instances() {

            @Override
            public void write(List<InstanceMetadata> changed, List<NewInstanceMetadata> added) {
                done.add("items " + changed.size() + " " + added.size());
            }
        };
        writes.locks = new ItemLocks() {

            @Override
            public void requireHeld() {
                done.add("held");
            }
        };
        return writes;
    }
}
