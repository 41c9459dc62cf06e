package dev.placard.access;

import dev.placard.core.AuthenticatedCaller;
import dev.placard.http.RequestContext;
import dev.placard.policy.rule.Verdict;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumSet;
import java.util.Set;

/**
 * The first gate. Application roles are the policy's actions: a caller has the role of an action when the policy could
 * allow it on some server. Asked once per request, and answered for the request's one operation: app servers spend time on each role a
 * caller has, at every check of one.
 */
@ApplicationScoped
public class ActionRoles implements IdentityStore {

    @Inject
    CallerPolicy policy;

    @Inject
    HttpServletRequest request;

    @Override
    public Set<String> getCallerGroups(CredentialValidationResult validation) {
        AuthenticatedCaller principal = (AuthenticatedCaller) validation.getCallerPrincipal();
        RequestContext context = RequestContext.of(request);
        context.setCaller(principal.caller());
        return context.route().flatMap(route -> route.operation().action())
                .filter(action -> policy.rules().of(principal.caller()).verdict(action) != Verdict.DENY).map(Set::of).orElse(Set.of());
    }

    @Override
    public Set<ValidationType> validationTypes() {
        return EnumSet.of(ValidationType.PROVIDE_GROUPS);
    }
}
