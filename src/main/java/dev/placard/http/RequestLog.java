package dev.placard.http;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** What only the log is told of a failure, under the request's ids. */
public final class RequestLog {

    private static final Logger LOG = System.getLogger(RequestLog.class.getName());

    private RequestLog() { }

    /** Says that a request has failed, and why. */
    public static void failed(RequestContext context, Throwable reason) {
        LOG.log(Level.ERROR, "[" + context.ids() + "] Unexpected failure", reason);
    }
}
