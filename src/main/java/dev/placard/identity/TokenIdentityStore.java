package dev.placard.identity;

import dev.placard.core.AuthenticatedCaller;
import dev.placard.identity.token.PresentedTokens;
import dev.placard.identity.token.TokenValidator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.util.EnumSet;
import java.util.Set;

/** Says whose a token is. It grants no groups: what a caller may do is the policy's business. */
@ApplicationScoped
public class TokenIdentityStore implements IdentityStore {

    @Inject
    private TokenValidator validator;

    @Override
    public CredentialValidationResult validate(Credential credential) {
        if (credential instanceof PresentedTokens presented) {
            return validator.validate(presented).map(AuthenticatedCaller::new).map(CredentialValidationResult::new)
                    .orElse(CredentialValidationResult.INVALID_RESULT);
        }
        return CredentialValidationResult.NOT_VALIDATED_RESULT;
    }

    @Override
    public Set<ValidationType> validationTypes() {
        return EnumSet.of(ValidationType.VALIDATE);
    }
}
