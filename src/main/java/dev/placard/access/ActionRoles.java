package dev.placard.access;

import dev.placard.ground.AuthenticatedCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.util.EnumSet;
import java.util.Set;

/**
 * The first gate. Application roles are the policy's actions: a caller has the role of an action when the policy could
 * allow it on some server. Asked once per request.
 */
@ApplicationScoped
public class ActionRoles implements IdentityStore {

    @Inject
    private CallerPolicy policy;

    @Override
    public Set<String> getCallerGroups(CredentialValidationResult validation) {
        return policy.rules().open(((AuthenticatedCaller) validation.getCallerPrincipal()).caller());
    }

    @Override
    public Set<ValidationType> validationTypes() {
        return EnumSet.of(ValidationType.PROVIDE_GROUPS);
    }
}
