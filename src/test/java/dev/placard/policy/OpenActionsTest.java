package dev.placard.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.placard.ground.Caller;
import dev.placard.ground.Caller.Scope;
import dev.placard.ground.Settings;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the first gate lets through, which a snapshot of the policy remembers for each caller. */
class OpenActionsTest {

    private static final String UPDATE = ServerMetadataRules.UPDATE;
    private static final Map<String, String> METHODS = Map.of(ServerMetadataRules.INDEX, "GET", ServerMetadataRules.SHOW, "GET",
            ServerMetadataRules.CREATE, "POST", ServerMetadataRules.UPDATE_ALL, "PUT", UPDATE, "PUT",
            ServerMetadataRules.DELETE, "DELETE", ServerRules.DETAIL, "GET", ServerRules.CREATE, "POST");

    private final Caller member = Callers.inProject("demo", "member", "reader");
    private final Caller reader = Callers.inProject("demo", "reader");
    private final Rules defaults = rules(Map.of());

    @Test
    void exactly_what_the_verdict_does_not_deny_is_open() {
        for (Caller caller : List.of(member, reader, Callers.unscoped(), Callers.ofSystem("admin"),
                Callers.with(new Scope.OfDomain("default", "Default"), "member"))) {
            METHODS.forEach((action, method) ->
                    assertThat(defaults.open(caller, method).contains(action)).isEqualTo(defaults.verdict(action, caller) != Verdict.DENY));
        }
    }

    @Test
    void callers_who_differ_in_anything_are_judged_each_for_themselves() {
        assertThat(defaults.open(member, "PUT")).contains(UPDATE);
        assertThat(defaults.open(reader, "PUT")).doesNotContain(UPDATE);
        assertThat(defaults.open(reader, "GET")).contains(ServerMetadataRules.SHOW);
        Caller later = new Caller(member.user(), member.scope(), List.of("reader"), true, Instant.MAX, Optional.empty());
        assertThat(defaults.open(later, "PUT")).doesNotContain(UPDATE);
    }

    @Test
    void another_snapshot_remembers_nothing_of_the_one_before() {
        assertThat(defaults.open(member, "PUT")).contains(UPDATE);
        assertThat(rules(Map.of(UPDATE, "!")).open(member, "PUT")).doesNotContain(UPDATE);
    }

    @Test
    void the_answer_is_the_same_at_every_call_and_nobody_can_change_it() {
        Set<String> open = defaults.open(member, "PUT");
        assertThat(defaults.open(member, "PUT")).isEqualTo(open);
        assertThat(open).isUnmodifiable();
    }

    @Test
    void a_request_opens_only_what_its_method_can_be() {
        assertThat(defaults.open(member, "DELETE")).containsExactlyInAnyOrder(ServerMetadataRules.DELETE, ServerRules.DELETE);
        assertThat(defaults.open(member, "PATCH")).isEmpty();
        assertThat(defaults.open(member, "PUT")).containsExactlyInAnyOrder(UPDATE, ServerMetadataRules.UPDATE_ALL);
    }

    @Test
    void more_callers_than_are_remembered_are_judged_rightly_too() {
        for (int i = 0; i < 2500; i++) {
            Caller caller = Callers.inProject("p" + i, i % 2 == 0 ? "member" : "reader");
            assertThat(defaults.open(caller, "PUT").contains(UPDATE)).isEqualTo(i % 2 == 0);
        }
    }

    private static Rules rules(Map<String, String> policy) {
        Map<String, PolicyFile.Entry> entries = new HashMap<>();
        policy.forEach((name, rule) -> entries.put(name, new PolicyFile.Entry(CheckParser.parse(rule), 1)));
        return new PolicyReader(Settings.of(Map.of())).of(List.of(new PolicyFile("written", entries)));
    }
}
