package dev.placard.ops;

import dev.placard.config.Settings;
import dev.placard.core.AuthenticatedCaller;
import dev.placard.http.Exchange;
import dev.placard.ops.OperatorOptions.RequestLine;
import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import jakarta.servlet.ServletRequestEvent;
import jakarta.servlet.ServletRequestListener;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Objects;
import java.util.Optional;

/**
 * Sees each request of Nova's API end, also one that was refused before any filter: it leaves a line in the log and is counted. What
 * has no {@link Exchange}, as the probes, is not seen, nor is what {@link WarmUp} sends.
 */
@WebListener
public class AccessLog implements ServletRequestListener {

    /** The logger of the lines; its level switches them off. */
    static final String NAME = "dev.placard.requestlog";

    private static final Logger LOG = System.getLogger(NAME);
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
        Exchange.known(request).filter(exchange -> !warmUp.isOwn(request.getHeader(OwnClient.HEADER))).ifPresent(exchange -> ended(request, exchange, Exchange.response(request)));
    }

    private void ended(HttpServletRequest request, Exchange exchange, HttpServletResponse response) {
        long nanos = System.nanoTime() - (Long) request.getAttribute(START);
        metrics.answered(Actions.of(request.getMethod(), exchange.mounted().pathInfo()), response.getStatus(), nanos);
        if (form != RequestLine.OFF && LOG.isLoggable(Level.INFO)) {
            AccessLine line = line(request, exchange, response, nanos);
            // no pattern: a path may hold braces
            String text = form == RequestLine.JSON ? line.asJson() : line.asText();
            LOG.log(Level.INFO, () -> text);
        }
    }

    private static AccessLine line(HttpServletRequest request, Exchange exchange, HttpServletResponse response, long nanos) {
        return new AccessLine(Objects.requireNonNullElse(request.getRemoteAddr(), "-"), request.getMethod(), request.getRequestURI(),
                response.getStatus(), header(response, "Content-Length"), header(response, MICROVERSION), nanos / 1e9,
                exchange.id().value(), exchange.globalId().map(id -> id.value()),
                request.getAttribute(AuthenticatedCaller.class.getName()) instanceof AuthenticatedCaller known
                        ? Optional.of(known.caller()) : Optional.empty());
    }

    private static String header(HttpServletResponse response, String name) {
        return Objects.requireNonNullElse(response.getHeader(name), "-");
    }
}
