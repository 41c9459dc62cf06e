package dev.placard.policy.language;

import dev.placard.core.Caller;
import dev.placard.core.Caller.Scope;
import dev.placard.policy.rule.CheckFailure;
import dev.placard.policy.rule.ScopeType;
import dev.placard.policy.rule.Verdict;
import dev.placard.python.JsonNull;
import dev.placard.python.JsonObject;
import dev.placard.python.PythonRepr;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the checks know of the caller: the attributes oslo.context's {@code to_policy_values} gives, under its names
 * (oslo_context/context.py, nova/context.py).
 */
public final class Credentials {

    /** The names of the attributes a caller may have. */
    static final Set<String> NAMES = Set.of("user_id", "user_domain_id", "system_scope", "system", "domain_id", "project_id",
            "project_domain_id", "roles", "is_admin", "is_admin_project", "service_user_id", "service_user_domain_id",
            "service_project_id", "service_project_domain_id", "service_roles");

    private static final String IS_ADMIN = "is_admin";

    private final Map<String, Object> values;
    private final Set<String> roles;

    /** Credentials from JSON values as {@link PythonRepr} prints them; {@code roles} is a list of texts. */
    public Credentials(Map<String, ?> attributes) {
        values = new LinkedHashMap<>();
        values.put(IS_ADMIN, JsonNull.NULL);
        values.putAll(attributes);
        // policy.py enforce: checks may name the system scope "system" too
        Optional.ofNullable(values.get("system_scope")).filter(scope -> scope instanceof String text && !text.isEmpty())
                .ifPresent(scope -> values.put("system", scope));
        roles = lowered(values.get("roles"));
    }

    /** Every attribute that Nova's policy values have of a caller; what the token does not say is None. */
    public static Credentials of(Caller caller) {
        Optional<Scope.Project> project = project(caller.scope());
        Optional<Caller.Service> service = caller.service();
        Optional<Scope.Project> servicesProject = service.flatMap(by -> project(by.scope()));
        return new Credentials(new JsonObject().with("user_id", caller.user().id()).with("user_domain_id", caller.user().domain().id())
                .with("system_scope", caller.scope() instanceof Scope.OfSystem system ? system.value() : JsonNull.NULL)
                .with("domain_id", caller.scope() instanceof Scope.OfDomain domain ? domain.id() : JsonNull.NULL)
                .with("project_id", project.map(Scope.Project::id))
                .with("project_domain_id", project.map(in -> in.domain().id()))
                .with("roles", throughHeader(caller.roles())).with("is_admin_project", caller.isAdminProject())
                .with("service_user_id", service.map(by -> by.user().id()))
                .with("service_user_domain_id", service.map(by -> by.user().domain().id()))
                .with("service_project_id", servicesProject.map(Scope.Project::id))
                .with("service_project_domain_id", servicesProject.map(in -> in.domain().id()))
                .with("service_roles", service.map(by -> throughHeader(by.roles())).orElse(List.of())).members());
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    /** The roles in lower case. */
    Set<String> roles() {
        return roles;
    }

    /** What the caller's token is scoped to, as policy.py _enforce_scope sees it: whatever is neither of the others is a project. */
    ScopeType scopeType() {
        if (isTrue("system")) {
            return ScopeType.SYSTEM;
        }
        return isTrue("domain_id") ? ScopeType.DOMAIN : ScopeType.PROJECT;
    }

    /** The caller's own project and user as a target: nova/policy.py default_target. */
    Map<String, Object> ownTarget() {
        return new JsonObject().with("project_id", values.getOrDefault("project_id", JsonNull.NULL))
                .with("user_id", values.getOrDefault("user_id", JsonNull.NULL)).members();
    }

    /** Whether the value at the end of the path, or any of it where a list is met, reads as the text. */
    boolean holds(List<String> path, String text) {
        return holds(values, path, text);
    }

    /** The attributes a remote check is sent; {@code is_admin} is null while context_is_admin itself is judged. */
    Map<String, Object> asSent(Optional<Verdict> admin) {
        Map<String, Object> sent = new LinkedHashMap<>(values);
        admin.ifPresent(verdict -> sent.put(IS_ADMIN, verdict == Verdict.ALLOW));
        return sent;
    }

    // _checks.py GenericCheck._find_in_dict
    private static boolean holds(Object value, List<String> path, String text) {
        if (path.isEmpty()) {
            return PythonRepr.str(value).equals(text);
        }
        if (!(value instanceof Map<?, ?> map)) {
            throw CheckFailure.because("there is nothing called " + path.get(0) + " inside of a text");
        }
        Object found = map.get(path.get(0));
        if (found == null) {
            return false;
        }
        List<String> rest = path.subList(1, path.size());
        return found instanceof List<?> list ? list.stream().anyMatch(item -> holds(item, rest, text))
                : holds(found, rest, text);
    }

    private boolean isTrue(String name) {
        return !PythonText.isFalse(values.getOrDefault(name, JsonNull.NULL));
    }

    private static Optional<Scope.Project> project(Scope scope) {
        return scope instanceof Scope.Project project ? Optional.of(project) : Optional.empty();
    }

    // keystonemiddleware hands the roles on in one header, joined by commas; oslo.context takes that apart again
    private static List<String> throughHeader(List<String> roles) {
        return roles.isEmpty() ? List.of()
                : Arrays.stream(String.join(",", roles).split(",", -1)).map(String::strip).toList();
    }

    private static Set<String> lowered(@Nullable Object roles) {
        return roles instanceof List<?> names
                ? names.stream().map(name -> PythonRepr.str(name).toLowerCase(Locale.ROOT)).collect(Collectors.toSet())
                : Set.of();
    }
}
