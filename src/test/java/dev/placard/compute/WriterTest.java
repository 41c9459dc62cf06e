package dev.placard.compute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.placard.access.FakePolicy;
import dev.placard.config.Settings;
import dev.placard.core.ComputeException;
import dev.placard.core.Visibility;
import dev.placard.db.cells.ApiDatabase;
import dev.placard.db.entity.ServerState;
import dev.placard.events.ChangeRequest;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the caller of a change may pass. */
class WriterTest {

    private static final Visibility DEMO = new Visibility(false, "demo");
    private static final ServerState RUNNING = new ServerState("s", Optional.of("active"), false, true);
    private static final ServerState LOCKED = new ServerState("s", Optional.of("active"), true, true);

    @ParameterizedTest
    @ValueSource(strings = {"active", "paused", "suspended", "stopped"})
    void these_states_can_be_changed(String vmState) {
        assertThatCode(() -> writer(DEMO).requireWritable(new ServerState("s", Optional.of(vmState), false, true), "update metadata"))
                .doesNotThrowAnyException();
    }

    @Test
    void no_other_state_can() {
        refuses(409, "Cannot 'update metadata' instance s while it is in vm_state error",
                () -> writer(DEMO).requireWritable(new ServerState("s", Optional.of("error"), false, true), "update metadata"));
        refuses(409, "Cannot 'update metadata' instance s while it is in vm_state None",
                () -> writer(DEMO).requireWritable(new ServerState("s", Optional.empty(), false, true), "update metadata"));
        refuses(409, "Instance s is in an invalid state for 'update metadata'",
                () -> writer(DEMO).requireWritable(new ServerState("s", Optional.of("active"), false, false), "update metadata"));
    }

    @Test
    void a_lock_holds_up_everybody_but_admins() {
        refuses(409, "Instance s is locked", () -> writer(DEMO).requireWritable(LOCKED, "update metadata"));
        assertThatCode(() -> writer(Visibility.ADMIN).requireWritable(LOCKED, "update metadata")).doesNotThrowAnyException();
    }

    @Test
    void a_server_outside_of_the_cell_is_refused_whatever_its_state() {
        refuses(409, "Cannot 'delete metadata' instance s while it is in vm_state active", () -> writer(DEMO).refuse(RUNNING, "delete metadata"));
        refuses(409, "Instance s is locked", () -> writer(DEMO).refuse(LOCKED, "delete metadata"));
    }

    @Test
    void the_limits_of_the_caller_are_looked_up_before_the_change() {
        WriteLimits limits = new WriteLimits();
        limits.policy = FakePolicy.of("demo", true);
        limits.quotas = new Quotas(new ApiDatabase(Settings.of(Map.of())), Settings.of(Map.of("quota.driver", "nova.quota.NoopQuotaDriver")));
        assertThat(limits.current("req-1", Optional.of("req-0"))).isEqualTo(new Writer(DEMO, MetadataLimit.of(-1),
                new ChangeRequest("alice", Optional.of("demo"), "req-1", Optional.of("req-0"))));
    }

    private static Writer writer(Visibility visibility) {
        return new Writer(visibility, MetadataLimit.of(128), new ChangeRequest("u", Optional.of("demo"), "req-1", Optional.empty()));
    }

    private static void refuses(int status, String sentence, ThrowingCallable call) {
        assertThatExceptionOfType(ComputeException.class).isThrownBy(call).withMessage(sentence)
                .extracting(ComputeException::status).isEqualTo(status);
    }
}
