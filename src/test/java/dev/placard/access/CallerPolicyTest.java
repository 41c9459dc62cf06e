package dev.placard.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.placard.config.Settings;
import dev.placard.core.AuthenticatedCaller;
import dev.placard.core.Caller;
import dev.placard.core.ComputeException;
import dev.placard.core.Visibility;
import dev.placard.policy.Callers;
import dev.placard.policy.Enforcer;
import jakarta.security.enterprise.SecurityContext;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the policy in force says of the caller of a request. */
class CallerPolicyTest {

    private static final String OF_OWNERS = "os_compute_api:server-metadata:update";
    private static final String OF_USERS = "os_compute_api:server-metadata:delete";

    @TempDir
    private Path home;

    private Enforcer enforcer;

    @BeforeEach
    void writePolicy() throws IOException {
        Path file = Files.writeString(home.resolve("policy.yaml"), "\"" + OF_OWNERS + "\": \"project_id:%(project_id)s\"\n\""
                + OF_USERS + "\": \"user_id:%(user_id)s\"\n");
        enforcer = new Enforcer(Settings.of(Map.of("oslo_policy.policy_file", file.toString())));
    }

    @Test
    void a_caller_sees_the_servers_of_the_own_project() {
        CallerPolicy policy = policy(Callers.inProject("demo", "member"));
        assertThat(policy.isAdmin()).isFalse();
        assertThat(policy.visibility()).isEqualTo(new Visibility(false, "demo"));
        assertThat(policy.caller().projectId()).contains("demo");
        assertThat(policy(Callers.ofSystem("reader")).visibility()).isEqualTo(new Visibility(false, ""));
    }

    @Test
    void an_admin_sees_all_servers() {
        CallerPolicy policy = policy(Callers.inProject("demo", "admin"));
        assertThat(policy.isAdmin()).isTrue();
        assertThat(policy.visibility()).isEqualTo(Visibility.ADMIN);
    }

    @Test
    void a_rule_is_judged_with_the_target_that_is_given_else_with_the_callers_own_project_and_user() {
        CallerPolicy policy = policy(Callers.inProject("demo", "member"));
        assertThat(policy.allows(OF_OWNERS)).isTrue();
        assertThat(policy.allows(OF_USERS)).isTrue();
        assertThat(policy.allows(OF_OWNERS, Map.of("project_id", "demo"))).isTrue();
        assertThat(policy.allows(OF_OWNERS, Map.of("project_id", "other"))).isFalse();
        assertThat(policy(Callers.ofSystem("member")).allows(OF_OWNERS)).isFalse();
    }

    @Test
    void who_may_not_is_told_which_rule_denied() {
        CallerPolicy policy = policy(Callers.inProject("demo", "member"));
        assertThatCode(() -> policy.require(OF_OWNERS)).doesNotThrowAnyException();
        assertThatExceptionOfType(ComputeException.class).isThrownBy(() -> policy.require(OF_OWNERS, Map.of("project_id", "other")))
                .withMessage("Policy doesn't allow " + OF_OWNERS + " to be performed.");
        assertThatExceptionOfType(ComputeException.class).isThrownBy(() -> policy(Callers.ofSystem("member")).require(OF_OWNERS));
    }

    @Test
    void a_request_is_judged_by_the_same_rules_whatever_an_operator_changes() {
        CallerPolicy policy = policy(Callers.inProject("demo"));
        assertThat(policy.rules()).isSameAs(policy.rules());
        policy.enforcer = null;
        assertThat(policy.allows(OF_OWNERS)).isTrue();
    }

    private CallerPolicy policy(Caller caller) {
        CallerPolicy policy = new CallerPolicy();
        policy.enforcer = enforcer;
        policy.security = (SecurityContext) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {SecurityContext.class},
                (proxy, called, arguments) -> Set.of(new AuthenticatedCaller(caller)));
        return policy;
    }
}
