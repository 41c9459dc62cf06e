package dev.placard.api;

import dev.placard.access.CallerPolicy;
import dev.placard.access.ProjectChecked;
import dev.placard.api.schema.QuerySchema;
import dev.placard.core.ComputeException;
import dev.placard.events.Feed;
import dev.placard.events.Subscription;
import dev.placard.http.RequestContext;
import dev.placard.policy.rule.HistoryRules;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The changes of metadata as they happen, as Server-Sent Events, which Nova has not. */
@Path("/v2.1/{tenant_id}/metadata-events")
@Produces(MediaType.SERVER_SENT_EVENTS)
@RequestScoped
@DenyAll
public class MetadataEventsResource {

    private static final QuerySchema QUERY = new QuerySchema().any("server", "project");
    private static final Pattern POSITION = Pattern.compile("[0-9]{1,18}");
    /** A reader then comes again, and is judged by the roles and the policy of that time. */
    private static final Duration LONGEST = Duration.ofHours(1);

    @Context
    private HttpServletRequest request;

    @Context
    private HttpServletResponse response;

    @Inject
    private CallerPolicy policy;

    @Inject
    private Feed feed;

    /**
     * Follows the feed. 200, and events until the reader goes, or its token ends; 400; 403; 410 no such place in the feed any more; 503
     * too many readers.
     */
    @GET
    @RolesAllowed(HistoryRules.HISTORY)
    @ProjectChecked
    public void follow(@Context SseEventSink sink, @Context Sse sse) {
        Map<String, List<String>> query = RequestContext.of(request).arguments();
        QUERY.check(query, false, "");
        Subscription subscription = new Subscription(policy.caller().user().id(), project(QuerySchema.last(query, "project")),
                QuerySchema.last(query, "server").map(id -> id.toLowerCase(Locale.ROOT)), position(), until());
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Accel-Buffering", "no"); // nginx hands on what comes, at once
        feed.join(subscription, sink, sse, request.getAsyncContext());
    }

    /** Whose events: an admin's choice; others see those of their own project, whatever the policy says. */
    private Optional<String> project(Optional<String> wanted) {
        if (policy.isAdmin()) {
            return wanted;
        }
        Optional<String> own = policy.caller().projectId();
        if (own.isEmpty() || wanted.isPresent() && !wanted.equals(own)) {
            throw ComputeException.policyNotAuthorized(HistoryRules.HISTORY);
        }
        return own;
    }

    private Optional<Long> position() {
        return Optional.ofNullable(request.getHeader("Last-Event-ID")).filter(id -> !id.isEmpty()).map(id -> {
            if (!POSITION.matcher(id).matches()) {
                throw ComputeException.malformedEventId();
            }
            return Long.valueOf(id);
        });
    }

    private Instant until() {
        Instant latest = Instant.now().plus(LONGEST);
        Instant end = policy.caller().expiresAt();
        return end.isBefore(latest) ? end : latest;
    }
}
