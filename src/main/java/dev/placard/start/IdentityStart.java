package dev.placard.start;

import dev.placard.identity.token.TokenValidator;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;

/** Makes the source of identity when the application starts: a request is too late to find out that it cannot be made. */
@Singleton
@Startup
public class IdentityStart {

    @Inject
    @SuppressWarnings("unused")
    private TokenValidator validator;
}
