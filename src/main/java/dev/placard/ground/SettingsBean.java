package dev.placard.ground;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Makes the operator's options known to the container. */
@ApplicationScoped
public class SettingsBean {

    /** One look at where options are set, when the application starts. */
    @Produces
    @Singleton
    Settings settings() {
        return SettingsSources.ofServer();
    }
}
