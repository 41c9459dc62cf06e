package dev.placard.ops;

import dev.placard.config.Settings;
import dev.placard.http.Operation;
import dev.placard.http.RequestContext;
import dev.placard.ops.OperatorOptions.RequestLine;
import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import jakarta.servlet.ServletRequestEvent;
import jakarta.servlet.ServletRequestListener;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Sees each request of Nova's API end, also one that was refused before any filter: it leaves a line in the log and is counted. What
 * has no {@link RequestContext}, as the probes, is not seen, nor is what {@link WarmUp} sends.
 */
@WebListener
public class AccessLog implements ServletRequestListener {

    /** The logger of the lines; its level switches them off. */
    static final String NAME = "dev.placard.requestlog";

    // not System.Logger: a record that is told who logs does not look for it on the stack, which costs a twentieth of a GET
    private static final Logger LOG = Logger.getLogger(NAME);
    private static final String START = AccessLog.class.getName();
    private static final String MICROVERSION = "X-OpenStack-Nova-API-Version";

    @Inject
    private Settings settings;

    @Inject
    private Metrics metrics;

    @Inject
    private UnderWay underWay;

    @Inject
    private WarmUp warmUp;

    private RequestLine form;

    @PostConstruct
    void readOptions() {
        form = settings.get(OperatorOptions.REQUEST_LOG);
    }

    @Override
    public void requestInitialized(ServletRequestEvent event) {
        underWay.begins();
        event.getServletRequest().setAttribute(START, System.nanoTime());
    }

    @Override
    public void requestDestroyed(ServletRequestEvent event) {
        underWay.ends();
        HttpServletRequest request = (HttpServletRequest) event.getServletRequest();
        RequestContext.known(request).filter(context -> !warmUp.isOwn(request))
                .ifPresent(context -> ended(request, context, context.response()));
    }

    private void ended(HttpServletRequest request, RequestContext context, HttpServletResponse response) {
        long nanos = System.nanoTime() - (Long) request.getAttribute(START);
        String operation = context.route().map(route -> route.operation().name()).orElse(Operation.UNNAMED);
        metrics.answered(operation, response.getStatus(), nanos);
        if (form != RequestLine.OFF && LOG.isLoggable(Level.INFO)) {
            AccessLine line = line(request, context, response, nanos);
            LOG.logp(Level.INFO, AccessLog.class.getName(), "ended", form == RequestLine.JSON ? line.asJson() : line.asText());
        }
    }

    private static AccessLine line(HttpServletRequest request, RequestContext context, HttpServletResponse response, long nanos) {
        return new AccessLine(Objects.requireNonNullElse(request.getRemoteAddr(), "-"), request.getMethod(), request.getRequestURI(),
                response.getStatus(), header(response, "Content-Length"), header(response, MICROVERSION), nanos / 1e9,
                context.id().value(), context.globalId().map(id -> id.value()), context.caller());
    }

    private static String header(HttpServletResponse response, String name) {
        return Objects.requireNonNullElse(response.getHeader(name), "-");
    }
}
