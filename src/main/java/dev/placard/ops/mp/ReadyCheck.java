package dev.placard.ops.mp;

import dev.placard.ops.Readiness;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** Tells MicroProfile Health whether requests should come here. */
@org.eclipse.microprofile.health.Readiness
@ApplicationScoped
public class ReadyCheck implements HealthCheck {

    @Inject
    private Readiness readiness;

    @Override
    public HealthCheckResponse call() {
        List<String> problems = readiness.problems();
        return problems.isEmpty() ? HealthCheckResponse.up("placard")
                : HealthCheckResponse.named("placard").down().withData("reasons", String.join("; ", problems)).build();
    }
}
