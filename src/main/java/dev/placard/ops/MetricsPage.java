package dev.placard.ops;

import dev.placard.http.PageFilter;
import dev.placard.http.ResponseWriter;
import dev.placard.http.WebobError;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Objects;

/**
 * The metrics in Prometheus' text format 0.0.4, for callers on an address of {@link OperatorOptions#METRICS_ALLOW}; to all others, and to
 * whoever comes through a proxy, there is no such page (404).
 */
record MetricsPage(Metrics metrics, AddressRanges allowed) implements PageFilter.Page {

    @Override
    public void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!isAllowed(request)) {
            WebobError missing = WebobError.notRouted("GET", Objects.requireNonNullElse(request.getHeader("Accept"), ""));
            ResponseWriter.send(request, response, missing.status(), missing.contentType(), missing.body());
            return;
        }
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        PrometheusTextFormatWriter writer = PrometheusTextFormatWriter.create();
        writer.write(text, metrics.registry().scrape());
        ResponseWriter.send(request, response, HttpServletResponse.SC_OK, writer.getContentType(), text.toByteArray());
    }

    /** Behind a proxy on this machine every caller's address is the proxy's. */
    private boolean isAllowed(HttpServletRequest request) {
        boolean isForwarded = request.getHeader("Forwarded") != null || request.getHeader("X-Forwarded-For") != null;
        return !isForwarded && allowed.contain(request.getRemoteAddr());
    }
}
