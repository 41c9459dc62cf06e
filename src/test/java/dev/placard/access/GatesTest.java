package dev.placard.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.placard.config.Settings;
import dev.placard.core.AuthenticatedCaller;
import dev.placard.core.ComputeException;
import dev.placard.core.ProjectId;
import dev.placard.core.ServerId;
import dev.placard.http.FakeRequest;
import dev.placard.http.FakeResponse;
import dev.placard.http.Operation;
import dev.placard.http.Operations;
import dev.placard.http.RequestContext;
import dev.placard.policy.Callers;
import dev.placard.policy.Enforcer;
import dev.placard.policy.language.Rules;
import jakarta.interceptor.InvocationContext;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore.ValidationType;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What each gate does with a request on its way to the resource. */
class GatesTest {

    private static final String ACTION = "os_compute_api:server-metadata:update";
    private static final Operations OPERATIONS = new Operations(List.of(
            Operation.ofItems(ACTION, "PUT", "/servers/{server_id}/metadata"), Operation.open("GET", "/extensions")));

    private final HttpServletRequest request = request("PUT", "/v2.1/servers/s/metadata");
    private final List<String> asked = new ArrayList<>();

    @Test
    void the_owner_gate_stands_before_the_call() throws Exception {
        assertThat(owner().check(call("ofLiving", "x", new ServerId("s")))).isEqualTo("done");
        assertThat(owner().check(call("ofRecorded", new ServerId("t")))).isEqualTo("done");
        assertThat(asked).containsExactly("living s " + ACTION, "done", "recorded t " + ACTION, "done");
    }

    @Test
    void a_method_that_names_no_server_cannot_be_owner_checked() {
        assertThatIllegalStateException().isThrownBy(() -> owner().check(call("ofLiving", "x")));
        assertThat(asked).isEmpty();
    }

    @Test
    void the_project_gate_judges_the_project_of_the_url_else_the_callers_own() throws Exception {
        FakePolicy policy = FakePolicy.of("demo", true);
        assertThat(project(policy).check(call("ofLiving", new ProjectId("other")))).isEqualTo("done");
        assertThat(policy.asked).containsExactly(Map.entry(ACTION, Map.of("project_id", "other")));
        assertThat(project(policy).check(call("ofLiving"))).isEqualTo("done");
        assertThat(policy.asked).containsExactly(Map.entry(ACTION, Map.of("project_id", "demo", "user_id", "alice")));
    }

    @Test
    void the_project_gate_refuses_before_the_call() {
        for (Object[] parameters : new Object[][] {{}, {new ProjectId("demo")}}) {
            assertThatExceptionOfType(ComputeException.class)
                    .isThrownBy(() -> project(FakePolicy.of("demo", false)).check(call("ofLiving", parameters)));
        }
        assertThat(asked).isEmpty();
    }

    @Test
    void a_caller_has_the_role_of_the_requests_action_where_the_policy_could_allow_it() {
        assertThat(roles(request, "member")).containsExactly(ACTION);
        assertThat(RequestContext.of(request).caller()).isPresent();
        assertThat(roles(request)).isEmpty();
        assertThat(roles(request("GET", "/v2.1/extensions"), "admin")).isEmpty();
        assertThat(roles(request("GET", "/v2.1/nothing"), "admin")).isEmpty();
    }

    @Test
    void the_store_of_roles_validates_nobody() {
        assertThat(new ActionRoles().validationTypes()).containsExactly(ValidationType.PROVIDE_GROUPS);
    }

    private static HttpServletRequest request(String method, String uri) {
        HttpServletRequest request = FakeRequest.of(method, uri).get();
        RequestContext.of(request, FakeResponse.plain().get(), OPERATIONS);
        return request;
    }

    private static Iterable<String> roles(HttpServletRequest request, String... roles) {
        ActionRoles store = new ActionRoles();
        store.request = request;
        store.policy = new CallerPolicy() {

            @Override
            public Rules rules() {
                return new Enforcer(Settings.of(Map.of())).current();
            }
        };
        return store.getCallerGroups(new CredentialValidationResult(new AuthenticatedCaller(Callers.inProject("demo", roles))));
    }

    private OwnerInterceptor owner() {
        OwnerInterceptor interceptor = new OwnerInterceptor();
        interceptor.request = request;
        interceptor.gate = new OwnerGate() {

            @Override
            public void require(ServerId server, String action) {
                asked.add("living " + server.value() + " " + action);
            }

            @Override
            public void requireLivingOrRecorded(ServerId server, String action) {
                asked.add("recorded " + server.value() + " " + action);
            }
        };
        return interceptor;
    }

    private ProjectInterceptor project(CallerPolicy policy) {
        ProjectInterceptor interceptor = new ProjectInterceptor();
        interceptor.request = request;
        interceptor.policy = policy;
        return interceptor;
    }

    private InvocationContext call(String method, Object... parameters) {
        return (InvocationContext) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {InvocationContext.class},
                (proxy, called, arguments) -> switch (called.getName()) {
                    case "getParameters" -> parameters;
                    case "getMethod" -> Checked.class.getDeclaredMethod(method);
                    case "proceed" -> {
                        asked.add("done");
                        yield "done";
                    }
                    default -> throw new UnsupportedOperationException(called.toString());
                });
    }

    /** Methods of a resource. */
    private interface Checked {

        @OwnerChecked
        void ofLiving();

        @OwnerChecked(ofDeletedToo = true)
        void ofRecorded();
    }
}
