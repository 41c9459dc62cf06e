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

    /**
     * The rules this request is judged by.
     *
     * @return the same rules at every call within a request
     */
    public Rules rules() {
        if (rules == null) {
            rules = enforcer.current();
        }
        return rules;
    }

    /**
     * Who calls.
     *
     * @return the caller the token belongs to
     */
    public Caller caller() {
        if (principal == null) {
            principal = security.getPrincipalsByType(AuthenticatedCaller.class).iterator().next();
        }
        return principal.caller();
    }

    /**
     * Whether the policy's context_is_admin holds for the caller.
     *
     * @return true for an admin
     */
    public boolean isAdmin() {
        return ofCaller().isAdmin();
    }

    /**
     * Which servers the caller may see at all: those of the caller's project, all of them for an admin.
     *
     * @return for the statements on a server
     */
    public Visibility visibility() {
        return isAdmin() ? Visibility.ADMIN : new Visibility(false, caller().projectId().orElse(""));
    }

    /**
     * Whether a rule holds for the caller in the caller's own project.
     *
     * @param action a rule's name
     * @return false where it denies
     */
    public boolean allows(String action) {
        return allows(action, ownTarget());
    }

    /**
     * Goes on only where a rule holds for the caller in the caller's own project.
     *
     * @param action a rule's name
     * @throws ComputeException 403 where it denies
     */
    public void require(String action) {
        require(action, ownTarget());
    }

    /**
     * Goes on only where a rule holds for the caller.
     *
     * @param action a rule's name
     * @param target what is acted on
     * @throws ComputeException 403 where it denies
     */
    public void require(String action, Map<String, String> target) {
        if (!allows(action, target)) {
            throw ComputeException.policyNotAuthorized(action);
        }
    }

    /**
     * Whether a rule holds for the caller.
     *
     * @param action a rule's name
     * @param target what is acted on
     * @return false where it denies
     */
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
