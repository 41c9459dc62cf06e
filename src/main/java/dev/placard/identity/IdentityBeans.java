package dev.placard.identity;

import dev.placard.config.Settings;
import dev.placard.identity.token.TokenValidator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Makes the source of identity known to the container. */
@ApplicationScoped
public class IdentityBeans {

    private static final Logger LOG = System.getLogger(IdentityBeans.class.getName());

    /** One for the whole application: it remembers whom it knows. */
    @Produces
    @Singleton
    TokenValidator validator(Settings settings) {
        if (TokenValidators.isExample(settings)) {
            LOG.log(Level.WARNING, "Placard knows the example callers, whose tokens are public, and lets them in from this machine"
                    + " only. Set keystone_authtoken.auth_url or tokens.file to say who may call.");
        }
        return TokenValidators.from(settings);
    }
}
