package dev.placard.access;

import dev.placard.core.AuthenticatedCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumSet;
import java.util.Set;

/**
 * The first gate. Application roles are the policy's actions: a caller has the role of an action when the policy could
 * allow it on some server. Asked once per request, and answered for the request's method and resource: app servers spend time
 * on each role a caller has, at every check of one.
 */
@ApplicationScoped
public class ActionRoles implements IdentityStore {

    @Inject
    private CallerPolicy policy;

    @Inject
    private HttpServletRequest request;

    @Override
    public Set<String> getCallerGroups(CredentialValidationResult validation) {
        AuthenticatedCaller principal = (AuthenticatedCaller) validation.getCallerPrincipal();
        // for the log: when a request ends, an app server may no longer tell who called
        request.setAttribute(AuthenticatedCaller.class.getName(), principal);
        return policy.rules().open(principal.caller(), request.getMethod(), request.getRequestURI());
    }

    @Override
    public Set<ValidationType> validationTypes() {
        return EnumSet.of(ValidationType.PROVIDE_GROUPS);
    }
}
