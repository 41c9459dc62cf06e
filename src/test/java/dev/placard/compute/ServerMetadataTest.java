package dev.placard.compute;

import static dev.placard.db.entity.Rows.item;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.entry;

import dev.placard.core.ComputeException;
import dev.placard.core.Visibility;
import dev.placard.db.entity.ReadOnlyServer;
import dev.placard.db.entity.Rows;
import dev.placard.db.entity.ServerRecord;
import dev.placard.db.entity.ServerState;
import dev.placard.events.ChangeRequest;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What each verb makes of a server that is held, and what it refuses. */
class ServerMetadataTest {

    private static final String SERVER = "8F1C5A2E-3D47-4B69-9E0A-6C2F1B7D4A51";
    private static final Visibility DEMO = new Visibility(false, "demo");
    private static final Writer WRITER = writer(3);
    private static final Map<String, String> EARLIER = Map.of("made", "before");

    private final List<String> done = new ArrayList<>();
    private ServerRecord server = Rows.server("s", item(1, "foo", "one"), item(2, "bar", "two"));
    private Optional<ReadOnlyServer> notInCell = Optional.empty();
    private boolean isNothingRecorded;

    @Test
    void items_are_shown() {
        assertThat(metadata().index(SERVER, DEMO)).containsOnly(entry("foo", "one"), entry("bar", "two"));
        assertThat(metadata().show(SERVER, DEMO, "bar")).isEqualTo("two");
        refuses(404, "Metadata item was not found", () -> metadata().show(SERVER, DEMO, "Bar"));
    }

    @Test
    void create_keeps_the_other_items_and_update_all_removes_them() {
        assertThat(metadata().create(SERVER, Map.of("foo", "1"), WRITER, none())).containsOnly(entry("foo", "1"), entry("bar", "two"));
        assertThat(metadata().updateAll(SERVER, Map.of("foo", "2"), WRITER, none())).containsOnly(entry("foo", "2"));
        assertThat(done).containsExactly("touch", "create", "touch", "update_all");
    }

    @Test
    void patch_sets_and_removes() {
        assertThat(metadata().patch(SERVER, Map.of("new", "3"), Set.of("foo", "none"), WRITER, none()))
                .containsOnly(entry("bar", "two"), entry("new", "3"));
        assertThat(done).containsExactly("touch", "patch");
    }

    @Test
    void update_sets_the_one_item_that_the_url_names() {
        assertThat(metadata().update(SERVER, "foo", Map.of("foo", "1"), WRITER, none())).containsEntry("foo", "1").hasSize(2);
        refuses(400, "Request body and URI mismatch", () -> metadata().update(SERVER, "foo", Map.of("bar", "1"), WRITER, none()));
        assertThat(done).containsExactly("touch", "update");
    }

    @Test
    void a_missing_server_is_said_before_a_mismatch() {
        server = null;
        refuses(404, "Instance " + SERVER + " could not be found.", () -> metadata().update(SERVER, "foo", Map.of("bar", "1"), WRITER, none()));
    }

    @Test
    void delete_removes_one_item_and_touches_nothing() {
        assertThat(metadata().delete(SERVER, "foo", WRITER, none())).containsOnly(entry("bar", "two"));
        refuses(404, "Metadata item was not found", () -> metadata().delete(SERVER, "FOO", WRITER, none()));
        assertThat(done).containsExactly("lock", "delete", "lock");
    }

    @Test
    void a_removal_that_an_earlier_attempt_may_have_made_is_no_missing_item() {
        assertThat(metadata().delete(SERVER, "gone", WRITER, none().attempt(1))).isEqualTo(EARLIER);
        isNothingRecorded = true;
        assertThat(metadata().delete(SERVER, "gone", WRITER, none().attempt(1))).hasSize(2);
    }

    @Test
    void what_an_earlier_attempt_has_made_is_not_made_again() {
        assertThat(metadata().create(SERVER, Map.of("foo", "1"), WRITER, none().attempt(1))).isEqualTo(EARLIER);
        assertThat(done).containsExactly("touch");
    }

    @Test
    void a_map_over_the_quota_is_refused() {
        refuses(403, "Maximum number of metadata items exceeds 3",
                () -> metadata().create(SERVER, Map.of("a", "1", "b", "2"), WRITER, none()));
        assertThat(metadata().updateAll(SERVER, Map.of("a", "", "b", "", "c", ""), WRITER, none())).hasSize(3);
        assertThat(metadata().updateAll(SERVER, Map.of(), writer(0), none())).isEmpty();
    }

    @Test
    void a_state_that_forbids_the_change_is_told_by_novas_name_of_the_change() {
        server = Rows.server("s", "error");
        String sentence = "Cannot '%s' instance s while it is in vm_state error";
        refuses(409, String.format(sentence, "update metadata"), () -> metadata().create(SERVER, Map.of(), WRITER, none()));
        refuses(409, String.format(sentence, "update metadata"), () -> metadata().patch(SERVER, Map.of(), Set.of(), WRITER, none()));
        refuses(409, String.format(sentence, "delete metadata"), () -> metadata().patch(SERVER, Map.of(), Set.of("a"), WRITER, none()));
        server = Rows.server("s", "error", item(1, "foo", "one"));
        refuses(409, String.format(sentence, "delete metadata"), () -> metadata().delete(SERVER, "foo", WRITER, none()));
        assertThat(done).doesNotContain("create", "patch", "delete");
    }

    @Test
    void a_server_outside_of_the_cell_is_never_changed() {
        server = null;
        notInCell = Optional.of(new ReadOnlyServer(new ServerState("s", Optional.of("building"), false, false), Map.of("foo", "one")));
        String sentence = "Cannot '%s' instance s while it is in vm_state building";
        refuses(409, String.format(sentence, "update metadata"), () -> metadata().create(SERVER, Map.of(), WRITER, none()));
        refuses(409, String.format(sentence, "delete metadata"), () -> metadata().delete(SERVER, "foo", WRITER, none()));
        refuses(404, "Metadata item was not found", () -> metadata().delete(SERVER, "bar", WRITER, none()));
    }

    @Test
    void a_change_that_depends_on_another_state_is_refused_and_writes_nothing() {
        Precondition never = new Precondition(Optional.of(new TagList(false, Set.of("another"), Set.of())), Optional.empty());
        refuses(412, "If-Match", () -> metadata().create(SERVER, Map.of("foo", "1"), WRITER, Condition.ofMap(never)));
        refuses(412, "If-Match", () -> metadata().delete(SERVER, "foo", WRITER, Condition.ofItem(never, "foo")));
        assertThat(done).containsExactly("touch", "lock");
    }

    private static void refuses(int status, String sentence, Supplier<?> call) {
        assertThatExceptionOfType(ComputeException.class).isThrownBy(call::get).withMessageContaining(sentence)
                .extracting(ComputeException::status).isEqualTo(status);
    }

    private static Condition none() {
        return Condition.ofMap(Precondition.NONE);
    }

    private static Writer writer(int limit) {
        return new Writer(DEMO, MetadataLimit.of(limit), new ChangeRequest("u", Optional.of("demo"), "req-1", Optional.empty()));
    }

    private ServerMetadata metadata() {
        ServerMetadata metadata = new ServerMetadata();
        metadata.shown = new ShownServers() {

            @Override
            Map<String, String> items(String serverId, Visibility caller) {
                return new Metadata(required(serverId)).items();
            }
        };
        metadata.held = new HeldServers() {

            @Override
            ServerRecord touch(String serverId, Visibility caller, LocalDateTime now, Condition condition, Consumer<ReadOnlyServer> refusal) {
                done.add("touch");
                notInCell.ifPresent(refusal);
                return required(serverId);
            }

            @Override
            ServerRecord lock(String serverId, Visibility caller, Consumer<ReadOnlyServer> refusal) {
                done.add("lock");
                notInCell.ifPresent(refusal);
                return required(serverId);
            }
        };
        metadata.writes = new RecordedWrites() {

            @Override
            Map<String, String> write(String action, ServerRecord of, Metadata.Change change, Writer writer, LocalDateTime now) {
                done.add(action);
                return change.result();
            }

            @Override
            Optional<Map<String, String>> madeBefore(ServerRecord of, Writer writer, Condition condition) {
                return condition.mayBeDone() && !isNothingRecorded ? Optional.of(EARLIER) : Optional.empty();
            }
        };
        return metadata;
    }

    private ServerRecord required(String serverId) {
        return Optional.ofNullable(server).orElseThrow(() -> ComputeException.instanceNotFound(serverId));
    }
}
