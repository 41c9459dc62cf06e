package dev.placard.ops.otel;

import dev.placard.ops.Metrics;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Feature;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;

/**
 * Has traces and metrics tell of Placard where the app server has MicroProfile Telemetry. Where it has not there is no OpenTelemetry
 * either: this class names none of its types, so that it can be loaded everywhere, and the others of this package are not loaded.
 */
@Provider
@ApplicationScoped
public class TelemetryFeature implements Feature {

    private static final String API = "io.opentelemetry.api.OpenTelemetry";

    @Inject
    private Metrics metrics;

    @Inject
    private HttpServletRequest request;

    @Override
    public boolean configure(FeatureContext context) {
        if (!isThere()) {
            return false;
        }
        context.register(new RequestSpan(request));
        new ExportedMetrics(metrics).start();
        return true;
    }

    private static boolean isThere() {
        try {
            Class.forName(API, false, TelemetryFeature.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }
}
