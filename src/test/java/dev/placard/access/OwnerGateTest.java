package dev.placard.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.placard.core.ComputeException;
import dev.placard.core.ServerId;
import dev.placard.policy.Callers;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OwnerGateTest {

    private static final String ACTION = "os_compute_api:server-metadata:update";
    private static final ServerId SERVER = new ServerId("8f1c5a2e-3d47-4b69-9e0a-6c2f1b7d4a51");

    private Optional<String> owner = Optional.of("demo");
    private Optional<String> recorded = Optional.empty();
    private boolean lives = true;
    private boolean isBeingScheduled;

    @Test
    void the_owner_may_where_the_rule_allows_and_the_rule_is_asked_about_the_servers_project() {
        FakePolicy policy = FakePolicy.of("demo", true);
        gate(policy).require(SERVER, ACTION);
        assertThat(policy.asked).containsExactly(Map.entry(ACTION, Map.of("project_id", "demo")));
    }

    @Test
    void the_owner_may_not_where_the_rule_denies() {
        refuses(403, FakePolicy.of("demo", false));
    }

    @Test
    void a_server_of_another_project_is_not_there_whatever_the_rule_says() {
        FakePolicy policy = FakePolicy.of("other", true);
        refuses(404, policy);
        assertThat(policy.asked).isEmpty();
    }

    @Test
    void an_admin_sees_servers_of_all_projects_and_is_judged_by_the_rule_too() {
        assertThatCode(() -> gate(FakePolicy.ofAdmin(true)).require(SERVER, ACTION)).doesNotThrowAnyException();
        refuses(403, FakePolicy.ofAdmin(false));
    }

    @Test
    void what_is_being_scheduled_is_seen_by_everybody_and_judged_by_the_rule() {
        isBeingScheduled = true;
        assertThatCode(() -> gate(FakePolicy.of("other", true)).require(SERVER, ACTION)).doesNotThrowAnyException();
        refuses(403, FakePolicy.of("other", false));
    }

    @Test
    void a_server_that_nobody_knows_is_not_there() {
        owner = Optional.empty();
        refuses(404, FakePolicy.ofAdmin(true));
    }

    @Test
    void a_deleted_server_is_missing_before_anything_is_forbidden() {
        lives = false;
        refuses(404, FakePolicy.of("demo", false));
    }

    @Test
    void who_works_in_no_project_may_nothing_unless_an_admin() {
        refuses(403, FakePolicy.of(Callers.ofSystem("reader"), false));
        assertThatCode(() -> gate(FakePolicy.of(Callers.ofSystem("admin"), true)).require(SERVER, ACTION)).doesNotThrowAnyException();
    }

    @Test
    void what_is_recorded_of_a_deleted_server_is_for_admins_whom_the_rule_allows() {
        lives = false;
        recorded = Optional.of("demo");
        FakePolicy admin = FakePolicy.ofAdmin(true);
        gate(admin).requireLivingOrRecorded(SERVER, ACTION);
        assertThat(admin.asked).containsExactly(Map.entry(ACTION, Map.of("project_id", "demo")));
        refusesRecorded(403, FakePolicy.ofAdmin(false));
        refusesRecorded(404, FakePolicy.of("demo", true));
    }

    @Test
    void where_nothing_is_recorded_a_deleted_server_is_not_there_for_admins_either() {
        lives = false;
        refusesRecorded(404, FakePolicy.ofAdmin(true));
    }

    @Test
    void what_is_recorded_of_a_living_server_is_for_those_who_may_act_on_it() {
        assertThatCode(() -> gate(FakePolicy.of("demo", true)).requireLivingOrRecorded(SERVER, ACTION)).doesNotThrowAnyException();
        refusesRecorded(404, FakePolicy.of("other", true));
        refusesRecorded(403, FakePolicy.of("demo", false));
    }

    private void refuses(int status, CallerPolicy policy) {
        assertThatExceptionOfType(ComputeException.class).isThrownBy(() -> gate(policy).require(SERVER, ACTION))
                .extracting(ComputeException::status).isEqualTo(status);
    }

    private void refusesRecorded(int status, CallerPolicy policy) {
        assertThatExceptionOfType(ComputeException.class).isThrownBy(() -> gate(policy).requireLivingOrRecorded(SERVER, ACTION))
                .extracting(ComputeException::status).isEqualTo(status);
    }

    private OwnerGate gate(CallerPolicy policy) {
        OwnerGate gate = new OwnerGate();
        gate.policy = policy;
        gate.projects = new ServerProjects() {

            @Override
            public Optional<String> find(String serverId) {
                return owner;
            }

            @Override
            public boolean stillLives(String serverId) {
                return lives;
            }

            @Override
            public boolean isBeingScheduled(String serverId) {
                return isBeingScheduled;
            }

            @Override
            public Optional<String> recorded(String serverId) {
                return recorded;
            }
        };
        return gate;
    }
}
