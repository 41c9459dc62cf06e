package dev.placard.api;

import dev.placard.core.ComputeException;
import dev.placard.http.Fault;
import dev.placard.http.RequestContext;
import dev.placard.http.RequestLog;
import dev.placard.http.WebobError;
import dev.placard.http.body.BodyTooLarge;
import dev.placard.http.body.BodyTooSlow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.time.Duration;
import java.util.Optional;

/**
 * The one net for what a request throws: refusals become Nova's faults, what Jakarta REST refuses becomes a fault of the same
 * status, and of anything unexpected a caller learns nothing but the request's id.
 */
@Provider
@ApplicationScoped
public class FaultMapper implements ExceptionMapper<Throwable> {

    @Context
    private HttpServletRequest request;

    @Context
    private HttpServletResponse response;

    @Override
    public Response toResponse(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof ComputeException refusal) {
                return answer(Fault.of(refusal), refusal.entityTag());
            }
            if (cause instanceof NotModified same) {
                return Response.notModified().header("ETag", same.tag().header()).build();
            }
            if (cause instanceof BodyTooLarge tooLarge) {
                return answer(WebobError.readTooLarge(tooLarge.limit(), request.getMethod(), RequestContext.of(request).accept()));
            }
            if (cause instanceof BodyTooSlow) {
                response.setHeader("Connection", "close");
                return answer(refused(Response.Status.REQUEST_TIMEOUT));
            }
            if (cause instanceof ForbiddenException) {
                return answer(Fault.of(ComputeException.policyNotAuthorized(RequestContext.of(request).action())));
            }
            if (cause instanceof ClientErrorException refusal) {
                return answer(refused(refusal.getResponse().getStatusInfo()));
            }
        }
        RequestLog.failed(RequestContext.of(request), thrown);
        return answer(Fault.UNEXPECTED);
    }

    private static Fault refused(Response.StatusType status) {
        return new Fault(status.getStatusCode(), status.getReasonPhrase());
    }

    private static Response answer(Fault fault) {
        return answer(fault, Optional.empty());
    }

    private static Response answer(Fault fault, Optional<String> entityTag) {
        byte[] body = fault.body();
        // a header that is null is left out
        return Response.status(fault.status()).header("Content-Type", Fault.CONTENT_TYPE)
                .header("Retry-After", fault.retryAfter().map(Duration::toSeconds).orElse(null)).header("ETag", entityTag.orElse(null))
                .header("Content-Length", body.length).entity(body).build();
    }

    private static Response answer(WebobError answer) {
        return Response.status(answer.status()).header("Content-Type", answer.contentType())
                .header("Content-Length", answer.body().length).entity(answer.body()).build();
    }
}
