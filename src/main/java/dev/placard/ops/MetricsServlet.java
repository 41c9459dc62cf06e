package dev.placard.ops;

import dev.placard.ground.Option;
import dev.placard.ground.Settings;
import dev.placard.wire.BareAnswer;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;

/**
 * The metrics in Prometheus' text format 0.0.4, for callers on an address of {@link #ALLOW}; to all others, and to whoever comes
 * through a proxy, there is no such page (404).
 */
@WebServlet("/metrics")
public class MetricsServlet extends HttpServlet {

    /** Who may read: addresses and ranges of addresses. */
    static final Option<List<String>> ALLOW = Option.list("placard.metrics.allow", "127.0.0.0/8,::1");

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Settings settings;

    @Inject
    private transient Metrics metrics;

    private transient AddressRanges allowed;

    @Override
    public void init() {
        allowed = new AddressRanges(settings.get(ALLOW));
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!isAllowed(request)) {
            BareAnswer missing = BareAnswer.notRouted("GET", Objects.requireNonNullElse(request.getHeader("Accept"), ""));
            response.setStatus(missing.status());
            response.setContentType(missing.contentType());
            response.getOutputStream().write(missing.body());
            return;
        }
        PrometheusTextFormatWriter writer = PrometheusTextFormatWriter.create();
        response.setContentType(writer.getContentType());
        writer.write(response.getOutputStream(), metrics.registry().scrape());
    }

    /** Behind a proxy on this machine every caller's address is the proxy's. */
    private boolean isAllowed(HttpServletRequest request) {
        boolean isForwarded = request.getHeader("Forwarded") != null || request.getHeader("X-Forwarded-For") != null;
        return !isForwarded && allowed.contain(request.getRemoteAddr());
    }
}
