package dev.placard.api;

import dev.placard.wire.Exchange;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Objects;

/**
 * One line for each request, at level DEBUG, with both of its ids: by the global one a request is found again in the logs of every
 * service it passed. Nova: api/openstack/requestlog.py. The query stays out: it may hold anything.
 */
final class RequestLog {

    private static final Logger LOG = System.getLogger(RequestLog.class.getName());

    private RequestLog() { }

    static void answered(HttpServletRequest request, HttpServletResponse response, Exchange exchange) {
        if (LOG.isLoggable(Level.DEBUG)) {
            LOG.log(Level.DEBUG, "[{0}] {1} \"{2} {3}\" status: {4} microversion: {5}", ids(exchange), request.getRemoteAddr(),
                    request.getMethod(), request.getRequestURI(), response.getStatus(),
                    Objects.requireNonNullElse(response.getHeader(Microversion.NOVA_HEADER), "-"));
        }
    }

    static void failed(Exchange exchange, Throwable reason) {
        LOG.log(Level.ERROR, "[" + ids(exchange) + "] Unexpected failure", reason);
    }

    private static String ids(Exchange exchange) {
        return exchange.globalId().map(global -> global.value() + " ").orElse("") + exchange.id().value();
    }
}
