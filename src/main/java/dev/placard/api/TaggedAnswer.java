package dev.placard.api;

import dev.placard.compute.EntityTag;
import dev.placard.compute.Precondition;
import dev.placard.ground.ComputeException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.util.Optional;

/**
 * Gives every answer that has items their entity tag, and answers a GET whose condition does not hold: 304 without a body where the
 * client has the items already (RFC 9110, 15.4.5), 412 where it asked for others. It has its turn before {@link AnswerType}.
 */
@Provider
@ApplicationScoped
@Priority(Priorities.USER + 1)
public class TaggedAnswer implements ContainerResponseFilter {

    private static final MediaType FAULT = MediaType.APPLICATION_JSON_TYPE.withCharset("UTF-8");

    @Context
    private HttpServletRequest servletRequest;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof MetadataBody body) {
            Conditions.of(servletRequest).ifPresent(precondition -> {
                EntityTag tag = EntityTag.of(body.items());
                response.getHeaders().putSingle("ETag", tag.header());
                if (request.getMethod().equals("GET") && !precondition.isNone()) {
                    judge(precondition, tag, response);
                }
            });
        }
    }

    private static void judge(Precondition precondition, EntityTag tag, ContainerResponseContext response) {
        Optional<EntityTag> current = Optional.of(tag);
        if (!precondition.isMatched(current)) {
            ComputeException refusal = precondition.refusal(current);
            response.setStatus(refusal.status());
            response.setEntity(Fault.of(refusal).body(), new Annotation[0], FAULT);
        } else if (precondition.isExcluded(current)) {
            response.setStatus(304);
            response.setEntity(null);
            response.getHeaders().remove("Content-Type");
        }
    }
}
