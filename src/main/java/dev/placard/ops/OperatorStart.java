package dev.placard.ops;

import dev.placard.config.Settings;
import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterRegistration;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;

/** Puts the operator's pages in place when the application starts, before the API, since Jakarta REST has every path there is. */
@WebListener
public class OperatorStart implements ServletContextListener {

    private static final boolean BEFORE_ALL_OTHERS = false; // "is matched after": after those that are declared

    @Inject
    private Settings settings;

    @Inject
    private Readiness readiness;

    @Inject
    private Metrics metrics;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        Map<String, OperatorPage> pages = new HashMap<>(FilePage.ofTheDescription());
        pages.put("/healthcheck", new Healthcheck(readiness));
        pages.put("/metrics", new MetricsPage(metrics, settings.get(OperatorOptions.METRICS_ALLOW)));
        FilterRegistration.Dynamic filter = event.getServletContext().addFilter("operator", new OperatorFilter(pages));
        filter.setAsyncSupported(true); // for the events
        filter.addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), BEFORE_ALL_OTHERS, "/*");
    }
}
