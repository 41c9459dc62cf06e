package dev.placard.http;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** What only the log is told of a failure, under the request's ids. */
public final class RequestLog {

    private static final Logger LOG = System.getLogger(RequestLog.class.getName());

    private RequestLog() { }

    public static void failed(Exchange exchange, Throwable reason) {
        LOG.log(Level.ERROR, "[" + ids(exchange) + "] Unexpected failure", reason);
    }

    private static String ids(Exchange exchange) {
        return exchange.globalId().map(global -> global.value() + " ").orElse("") + exchange.id().value();
    }
}
