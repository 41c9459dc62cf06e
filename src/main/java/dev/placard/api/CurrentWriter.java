package dev.placard.api;

import dev.placard.compute.WriteLimits;
import dev.placard.compute.Writer;
import dev.placard.http.RequestContext;
import dev.placard.http.RequestId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;

/** What the caller of this request may pass, and the ids of the request for whoever records the change. */
@ApplicationScoped
public class CurrentWriter {

    @Inject
    private WriteLimits limits;

    @Inject
    private HttpServletRequest request;

    /** For the caller of this request, with the limits in force now. */
    public Writer get() {
        RequestContext context = RequestContext.of(request);
        return limits.current(context.id().value(), context.globalId().map(RequestId::value));
    }
}
