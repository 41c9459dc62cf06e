package dev.placard.access;

import dev.placard.core.AuthenticatedCaller;
import dev.placard.core.Caller;
import dev.placard.core.ComputeException;
import dev.placard.core.Visibility;
import dev.placard.policy.Enforcer;
import dev.placard.policy.language.CallerRules;
import dev.placard.policy.language.Rules;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.SecurityContext;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The policy as it stood when the request came in: both gates judge by the same rules, whatever an operator changes. */
@RequestScoped
public class CallerPolicy {

    @Inject
    Enforcer enforcer;

    @Inject
    SecurityContext security;

    private @Nullable Rules rules;
    private @Nullable AuthenticatedCaller principal;
    private @Nullable CallerRules ofCaller;

    /** The rules this request is judged by: the same ones at every call. */
    public Rules rules() {
        if (rules == null) {
            rules = enforcer.current();
        }
        return rules;
    }

    /** Who calls. */
    public Caller caller() {
        if (principal == null) {
            principal = security.getPrincipalsByType(AuthenticatedCaller.class).iterator().next();
        }
        return principal.caller();
    }

    /** Whether the policy's context_is_admin holds for the caller. */
    public boolean isAdmin() {
        return ofCaller().isAdmin();
    }

    /** Which servers the caller may see at all, for the statements on one: those of the caller's project, all of them for an admin. */
    public Visibility visibility() {
        return isAdmin() ? Visibility.ADMIN : new Visibility(false, caller().projectId().orElse(""));
    }

    /** Whether a rule holds for the caller in the caller's own project. */
    public boolean allows(String action) {
        return allows(action, ownTarget());
    }

    /** Refuses with 403 what a rule denies the caller in the caller's own project. */
    public void require(String action) {
        require(action, ownTarget());
    }

    /** Refuses with 403 what a rule denies the caller on this target. */
    public void require(String action, Map<String, String> target) {
        if (!allows(action, target)) {
            throw ComputeException.policyNotAuthorized(action);
        }
    }

    /** Whether a rule holds for the caller and this target. */
    public boolean allows(String action, Map<String, String> target) {
        return ofCaller().allows(action, target);
    }

    private CallerRules ofCaller() {
        if (ofCaller == null) {
            ofCaller = rules().of(caller());
        }
        return ofCaller;
    }

    private Map<String, String> ownTarget() {
        Map<String, String> target = new HashMap<>(Map.of("user_id", caller().user().id()));
        caller().projectId().ifPresent(project -> target.put("project_id", project));
        return target;
    }
}
