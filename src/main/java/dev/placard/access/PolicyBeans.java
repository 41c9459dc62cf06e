package dev.placard.access;

import dev.placard.config.Settings;
import dev.placard.policy.Enforcer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Makes the policy, which knows no container, known to the container. */
@ApplicationScoped
public class PolicyBeans {

    /** One enforcer for the whole application: it remembers the files it read. */
    @Produces
    @Singleton
    Enforcer enforcer(Settings settings) {
        return new Enforcer(settings);
    }
}
