package dev.placard.identity;

import dev.placard.ground.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Makes the source of identity known to the container. */
@ApplicationScoped
public class IdentityBeans {

    /** One for the whole application: it remembers whom it knows. */
    @Produces
    @Singleton
    TokenValidator validator(Settings settings) {
        return TokenValidators.from(settings);
    }
}
