package dev.placard.ops.mp;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Startup;

/**
 * Tells MicroProfile Health that the application has started, as without its tables and options it would not have, and runs. Nothing else
 * is asked: no outage of others is mended by a new start.
 */
@Startup
@Liveness
@ApplicationScoped
public class LiveCheck implements HealthCheck {

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.up("placard");
    }
}
