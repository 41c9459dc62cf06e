package dev.placard.access;

import dev.placard.ground.AuthenticatedCaller;
import dev.placard.ground.Caller;
import dev.placard.policy.Rules;
import dev.placard.policy.ServerMetadataRules;
import dev.placard.policy.ServerRules;
import dev.placard.policy.Verdict;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The first gate. Application roles are the policy's actions: a caller has the role of an action when the policy could
 * allow it on some server. Asked once per request.
 */
@ApplicationScoped
public class ActionRoles implements IdentityStore {

    private static final List<String> ACTIONS =
            Stream.of(ServerMetadataRules.ACTIONS, ServerRules.ACTIONS).flatMap(List::stream).toList();

    @Inject
    private CallerPolicy policy;

    @Override
    public Set<String> getCallerGroups(CredentialValidationResult validation) {
        Caller caller = ((AuthenticatedCaller) validation.getCallerPrincipal()).caller();
        Rules rules = policy.rules();
        return ACTIONS.stream().filter(action -> rules.verdict(action, caller) != Verdict.DENY)
                .collect(Collectors.toSet());
    }

    @Override
    public Set<ValidationType> validationTypes() {
        return EnumSet.of(ValidationType.PROVIDE_GROUPS);
    }
}
