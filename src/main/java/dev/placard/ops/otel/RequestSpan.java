package dev.placard.ops.otel;

import dev.placard.http.RequestContext;
import io.opentelemetry.api.trace.Span;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;

/**
 * Adds the request's ids to the span that MicroProfile Telemetry has begun for it, under the trace that the caller sent along
 * ({@code traceparent}): what OpenStack's logs are searched by is found in the traces too.
 */
record RequestSpan(HttpServletRequest request) implements ContainerRequestFilter {

    @Override
    public void filter(ContainerRequestContext container) {
        RequestContext.known(request).ifPresent(context -> {
            Span span = Span.current();
            span.setAttribute("openstack.request_id", context.id().value());
            context.globalId().ifPresent(id -> span.setAttribute("openstack.global_request_id", id.value()));
        });
    }
}
