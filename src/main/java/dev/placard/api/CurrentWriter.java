package dev.placard.api;

import dev.placard.compute.Writer;
import dev.placard.compute.Writers;
import dev.placard.http.Exchange;
import dev.placard.http.RequestId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;

/** What the caller of this request may pass, and the ids of the request for whoever records the change. */
@ApplicationScoped
public class CurrentWriter {

    @Inject
    private Writers writers;

    @Inject
    private HttpServletRequest request;

    public Writer get() {
        Exchange exchange = Exchange.known(request).orElseThrow();
        return writers.current(exchange.id().value(), exchange.globalId().map(RequestId::value));
    }
}
