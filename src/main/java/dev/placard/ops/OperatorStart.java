package dev.placard.ops;

import dev.placard.config.Settings;
import dev.placard.http.PageFilter;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.util.HashMap;
import java.util.Map;

/** Puts the operator's pages in place when the application starts. */
@WebListener
public class OperatorStart implements ServletContextListener {

    @Inject
    private Settings settings;

    @Inject
    private Readiness readiness;

    @Inject
    private Metrics metrics;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        Map<String, PageFilter.Page> pages = new HashMap<>(FilePage.ofTheDescription());
        pages.put("/healthcheck", new Healthcheck(readiness));
        pages.put("/metrics", new MetricsPage(metrics, settings.get(OperatorOptions.METRICS_ALLOW)));
        PageFilter.add(event.getServletContext(), "operator", pages);
    }
}
