package dev.placard.policy.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.placard.core.Caller;
import dev.placard.core.Caller.Domain;
import dev.placard.core.Caller.Scope;
import dev.placard.core.Caller.Service;
import dev.placard.core.Caller.User;
import dev.placard.policy.rule.ScopeType;
import dev.placard.policy.rule.Verdict;
import dev.placard.python.PythonJson;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a check can learn of a caller; the expected texts are those of nova.context.RequestContext.to_policy_values. */
class CredentialsTest {

    private static final Domain HOME = new Domain("d1", "Home");
    private static final Domain OTHER = new Domain("d2", "Other");

    @Test
    void a_caller_of_a_project_who_was_sent_by_a_service() {
        Caller caller = caller(new Scope.Project("p1", "demo", OTHER), "member", "reader").sentBy(new Service(
                new User("nova", "nova", OTHER), new Scope.Project("p2", "service", HOME), List.of("service")));
        assertThat(sent(caller)).isEqualTo("{\"is_admin\": true, \"user_id\": \"alice\", \"user_domain_id\": \"d1\", "
                + "\"system_scope\": null, \"domain_id\": null, \"project_id\": \"p1\", \"project_domain_id\": \"d2\", "
                + "\"roles\": [\"member\", \"reader\"], \"is_admin_project\": false, \"service_user_id\": \"nova\", "
                + "\"service_user_domain_id\": \"d2\", \"service_project_id\": \"p2\", \"service_project_domain_id\": \"d1\", "
                + "\"service_roles\": [\"service\"]}");
    }

    @Test
    void a_caller_of_the_system_has_it_under_two_names() {
        assertThat(sent(caller(new Scope.OfSystem("all"), "admin"))).isEqualTo("{\"is_admin\": true, \"user_id\": \"alice\", "
                + "\"user_domain_id\": \"d1\", \"system_scope\": \"all\", \"domain_id\": null, \"project_id\": null, "
                + "\"project_domain_id\": null, \"roles\": [\"admin\"], \"is_admin_project\": false, \"service_user_id\": null, "
                + "\"service_user_domain_id\": null, \"service_project_id\": null, \"service_project_domain_id\": null, "
                + "\"service_roles\": [], \"system\": \"all\"}");
    }

    @Test
    void a_service_of_the_system_has_no_project() {
        Caller caller = caller(new Scope.Unscoped()).sentBy(new Service(new User("nova", "nova", HOME),
                new Scope.OfSystem("all"), List.of()));
        assertThat(sent(caller)).contains("\"service_user_id\": \"nova\"", "\"service_project_id\": null",
                "\"service_project_domain_id\": null", "\"service_roles\": []");
    }

    @Test
    void the_scope_is_the_systems_the_domains_or_else_a_projects() {
        assertThat(Credentials.of(caller(new Scope.OfSystem("all"))).scopeType()).isEqualTo(ScopeType.SYSTEM);
        assertThat(Credentials.of(caller(new Scope.OfDomain("d1", "Home"))).scopeType()).isEqualTo(ScopeType.DOMAIN);
        assertThat(Credentials.of(caller(new Scope.Project("p1", "demo", HOME))).scopeType()).isEqualTo(ScopeType.PROJECT);
        assertThat(Credentials.of(caller(new Scope.Unscoped())).scopeType()).isEqualTo(ScopeType.PROJECT);
    }

    @Test
    void a_comma_in_a_roles_name_parts_it_as_the_header_between_middleware_and_nova_does() {
        assertThat(Credentials.of(caller(new Scope.Unscoped(), "A, b", "C")).roles()).containsExactlyInAnyOrder("a", "b", "c");
    }

    private static Caller caller(Scope scope, String... roles) {
        return new Caller(new User("alice", "Alice", HOME), scope, List.of(roles), false, Instant.MAX, Optional.empty());
    }

    private static String sent(Caller caller) {
        return PythonJson.dumps(Credentials.of(caller).asSent(Optional.of(Verdict.ALLOW)));
    }
}
