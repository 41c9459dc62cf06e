package dev.placard.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.placard.config.Settings;
import dev.placard.core.Caller;
import dev.placard.policy.language.Rules;
import dev.placard.policy.rule.ServerMetadataRules;
import dev.placard.policy.rule.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What holds where an operator writes no policy file. */
class DefaultRulesTest {

    private static final Map<String, String> OWN_SERVER = Map.of("project_id", "demo");
    private static final Map<String, String> FOREIGN_SERVER = Map.of("project_id", "alt");

    @TempDir
    private Path empty;

    @Test
    void a_member_may_do_everything_with_a_server_of_the_own_project() {
        Caller member = Callers.inProject("demo", "member", "reader");
        assertThat(ServerMetadataRules.ACTIONS).allMatch(action -> rules().of(member).allows(action, OWN_SERVER));
        assertThat(ServerMetadataRules.ACTIONS).noneMatch(action -> rules().of(member).allows(action, FOREIGN_SERVER));
    }

    @Test
    void a_reader_may_only_read() {
        Caller reader = Callers.inProject("demo", "reader");
        assertThat(ServerMetadataRules.ACTIONS.stream().filter(action -> rules().of(reader).allows(action, OWN_SERVER)))
                .containsExactly(ServerMetadataRules.INDEX, ServerMetadataRules.SHOW);
        assertThat(rules().of(reader).verdict(ServerMetadataRules.SHOW)).isEqualTo(Verdict.DEPENDS);
        assertThat(rules().of(reader).verdict(ServerMetadataRules.UPDATE)).isEqualTo(Verdict.DENY);
    }

    @Test
    void an_admin_may_do_everything_everywhere() {
        Caller admin = Callers.inProject("demo", "Admin");
        assertThat(ServerMetadataRules.ACTIONS).allMatch(action -> rules().of(admin).verdict(action) == Verdict.ALLOW)
                .allMatch(action -> rules().of(admin).allows(action, FOREIGN_SERVER));
        assertThat(rules().of(admin).isAdmin()).isTrue();
    }

    @Test
    void a_system_token_is_of_the_wrong_scope() {
        Caller admin = Callers.ofSystem("admin");
        assertThat(rules().of(admin).isAdmin()).isTrue();
        assertThat(ServerMetadataRules.ACTIONS).allMatch(action -> rules().of(admin).verdict(action) == Verdict.DENY)
                .noneMatch(action -> rules().of(admin).allows(action, OWN_SERVER));
        assertThat(rules("oslo_policy.enforce_scope", "false").of(admin).allows(ServerMetadataRules.UPDATE, OWN_SERVER)).isTrue();
    }

    @Test
    void with_the_old_defaults_no_role_is_needed_in_the_own_project() {
        Caller guest = Callers.inProject("demo", "guest");
        assertThat(rules().of(guest).allows(ServerMetadataRules.UPDATE, OWN_SERVER)).isFalse();
        Rules old = rules("oslo_policy.enforce_new_defaults", "false");
        assertThat(ServerMetadataRules.ACTIONS).allMatch(action -> old.of(guest).allows(action, OWN_SERVER))
                .noneMatch(action -> old.of(guest).allows(action, FOREIGN_SERVER));
    }

    @Test
    void a_service_may_where_the_rule_for_services_is_written() throws IOException {
        Path file = Files.writeString(empty.resolve("policy.yaml"),
                "\"" + ServerMetadataRules.UPDATE + "\": \"rule:project_member_or_admin or rule:service_or_admin\"\n");
        Rules rules = rules("oslo_policy.policy_file", file.toString());
        assertThat(rules.of(Callers.inProject("demo", "service")).allows(ServerMetadataRules.UPDATE, OWN_SERVER)).isTrue();
        assertThat(rules.of(Callers.inProject("demo", "reader")).allows(ServerMetadataRules.UPDATE, OWN_SERVER)).isFalse();
        assertThat(rules.find("service_api").orElseThrow()).hasToString("role:service");
        assertThat(rules("oslo_policy.enforce_new_defaults", "false").find("service_api").orElseThrow())
                .hasToString("(role:service or is_admin:True)");
    }

    @Test
    void an_action_nobody_knows_is_denied() {
        assertThat(rules().of(Callers.inProject("demo", "admin")).allows("os_compute_api:servers:reboot", OWN_SERVER)).isFalse();
    }

    private Rules rules(String... options) {
        Map<String, String> values = new TreeMap<>(Map.of("oslo_policy.policy_file", empty.resolve("none").toString(),
                "oslo_policy.policy_dirs", empty.resolve("none.d").toString()));
        for (List<String> option = List.of(options); !option.isEmpty(); option = option.subList(2, option.size())) {
            values.put(option.get(0), option.get(1));
        }
        return new Enforcer(Settings.of(values)).current();
    }
}
