package dev.placard.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.placard.config.Settings;
import dev.placard.core.Caller;
import dev.placard.core.Caller.Scope;
import dev.placard.policy.language.CheckParser;
import dev.placard.policy.language.Rules;
import dev.placard.policy.rule.ServerMetadataRules;
import dev.placard.policy.rule.ServerRules;
import dev.placard.policy.rule.Verdict;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the first gate lets through, which a snapshot of the policy remembers for each caller. */
class OpenActionsTest {

    private static final String UPDATE = ServerMetadataRules.UPDATE;
    private static final Map<String, String> METHODS = Map.of(ServerMetadataRules.INDEX, "GET", ServerMetadataRules.SHOW, "GET",
            ServerMetadataRules.CREATE, "POST", ServerMetadataRules.UPDATE_ALL, "PUT", UPDATE, "PUT",
            ServerMetadataRules.DELETE, "DELETE", ServerRules.DETAIL, "GET", ServerRules.CREATE, "POST");

    private static final String ITEM = "/v2.1/servers/s/metadata/k";
    private static final String SERVERS = "/v2.1/servers";

    private final Caller member = Callers.inProject("demo", "member", "reader");
    private final Caller reader = Callers.inProject("demo", "reader");
    private final Rules defaults = rules(Map.of());

    @Test
    void exactly_what_the_verdict_does_not_deny_is_open() {
        for (Caller caller : List.of(member, reader, Callers.unscoped(), Callers.ofSystem("admin"),
                Callers.with(new Scope.OfDomain("default", "Default"), "member"))) {
            METHODS.forEach((action, method) ->
                    assertThat(defaults.open(caller, method, SERVERS).contains(action))
                            .isEqualTo(defaults.verdict(action, caller) != Verdict.DENY));
        }
    }

    @Test
    void callers_who_differ_in_anything_are_judged_each_for_themselves() {
        assertThat(defaults.open(member, "PUT", ITEM)).contains(UPDATE);
        assertThat(defaults.open(reader, "PUT", ITEM)).doesNotContain(UPDATE);
        assertThat(defaults.open(reader, "GET", ITEM)).contains(ServerMetadataRules.SHOW);
        Caller later = new Caller(member.user(), member.scope(), List.of("reader"), true, Instant.MAX, Optional.empty());
        assertThat(defaults.open(later, "PUT", ITEM)).doesNotContain(UPDATE);
    }

    @Test
    void another_snapshot_remembers_nothing_of_the_one_before() {
        assertThat(defaults.open(member, "PUT", ITEM)).contains(UPDATE);
        assertThat(rules(Map.of(UPDATE, "!")).open(member, "PUT", ITEM)).doesNotContain(UPDATE);
    }

    @Test
    void the_answer_is_the_same_at_every_call_and_nobody_can_change_it() {
        Set<String> open = defaults.open(member, "PUT", ITEM);
        assertThat(defaults.open(member, "PUT", ITEM)).isEqualTo(open);
        assertThat(open).isUnmodifiable();
    }

    @Test
    void a_request_opens_only_what_its_method_can_be() {
        assertThat(defaults.open(member, "DELETE", SERVERS)).containsExactlyInAnyOrder(ServerMetadataRules.DELETE, ServerRules.DELETE);
        assertThat(defaults.open(member, "PATCH", ITEM)).containsExactly(ServerMetadataRules.CREATE);
        assertThat(defaults.open(member, "TRACE", ITEM)).isEmpty();
        assertThat(defaults.open(member, "PUT", ITEM)).containsExactlyInAnyOrder(UPDATE, ServerMetadataRules.UPDATE_ALL);
    }

    @ParameterizedTest
    @ValueSource(strings = {ITEM, "/v2.1/servers/s/metadata", "/v2/0af/servers/s/metadata", "//v2.1//servers/s/metadata/k/x",
        "/v2.1/servers/s/%6Detadata/k", "/v2.1/flavors/../servers/s/metadata", "/placard/v2.1/servers/s/metadata"})
    void a_request_of_metadata_opens_metadata_only(String uri) {
        assertThat(defaults.open(member, "GET", uri)).containsExactlyInAnyOrder(ServerMetadataRules.INDEX, ServerMetadataRules.SHOW);
    }

    @ParameterizedTest
    @ValueSource(strings = {SERVERS, "/v2.1/servers/metadata", "/v2.1/servers//metadata", "/v2.1/servers/s/metadata/../../t",
        "/v2.1/servers/s/metadata%0A", "/v2.1/flavors/metadata", "/v2.1/servers/s"})
    void any_other_request_opens_all_that_its_method_can_be(String uri) {
        assertThat(defaults.open(member, "GET", uri)).contains(ServerRules.SHOW, ServerRules.INDEX, ServerMetadataRules.INDEX);
    }

    @Test
    void more_callers_than_are_remembered_are_judged_rightly_too() {
        for (int i = 0; i < 2500; i++) {
            Caller caller = Callers.inProject("p" + i, i % 2 == 0 ? "member" : "reader");
            assertThat(defaults.open(caller, "PUT", ITEM).contains(UPDATE)).isEqualTo(i % 2 == 0);
        }
    }

    @Test
    void a_caller_who_comes_often_is_not_judged_anew_when_others_fill_the_memory() {
        Set<String> judged = defaults.open(member, "PUT", ITEM);
        for (int i = 0; i < 2500; i++) {
            assertThat(defaults.open(member, "PUT", ITEM)).isSameAs(judged);
            defaults.open(Callers.inProject("p" + i), "PUT", ITEM);
        }
    }

    private static Rules rules(Map<String, String> policy) {
        Map<String, PolicyFile.Entry> entries = new HashMap<>();
        policy.forEach((name, rule) -> entries.put(name, new PolicyFile.Entry(CheckParser.parse(rule), 1)));
        return new PolicyReader(Settings.of(Map.of())).of(List.of(new PolicyFile("written", entries)));
    }
}
