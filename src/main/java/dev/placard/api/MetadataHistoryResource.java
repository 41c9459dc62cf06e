package dev.placard.api;

import dev.placard.access.OwnerChecked;
import dev.placard.api.schema.IsoTime;
import dev.placard.api.schema.JsonAnswer;
import dev.placard.api.schema.QuerySchema;
import dev.placard.api.versions.Links;
import dev.placard.config.Settings;
import dev.placard.core.ServerId;
import dev.placard.events.History;
import dev.placard.events.RecordedChange;
import dev.placard.http.RequestContext;
import dev.placard.policy.rule.HistoryRules;
import dev.placard.python.JsonObject;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;

/** The changes of a server's metadata over HTTP, which Nova has not. Its lists are like those of Nova's servers: limit, marker, links. */
@Path("/v2.1/{tenant_id}/servers/{server_id}/metadata-history")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@DenyAll
public class MetadataHistoryResource {

    private static final QuerySchema QUERY = new QuerySchema().page().time("since").any("key");

    @Context
    private HttpServletRequest request;

    @Inject
    private History history;

    @Inject
    private Settings settings;

    /** Lists changes, newest first. 200; 400; 403; 404 no such server, for an admin: and nothing recorded of it. */
    @GET
    @RolesAllowed(HistoryRules.HISTORY)
    @OwnerChecked(ofDeletedToo = true)
    public JsonAnswer index(@PathParam("server_id") ServerId serverId) {
        RequestContext context = RequestContext.of(request);
        Map<String, List<String>> query = context.arguments();
        QUERY.check(query, false, "");
        int limit = QuerySchema.limit(query, settings.get(ApiOptions.MAX_LIMIT));
        List<RecordedChange> found = history.list(serverId.value(), QuerySchema.last(query, "key"),
                QuerySchema.last(query, "since").flatMap(IsoTime::parse).orElse(History.ALWAYS), QuerySchema.last(query, "marker"), limit);
        JsonObject answer = new JsonObject().with("metadata_history", found.stream().map(RecordedChange::document).toList());
        if (limit > 0 && found.size() == limit) {
            Links links = Links.of(request, context.route().orElseThrow(), settings);
            answer.with("metadata_history_links", links.next("servers/" + serverId.value() + "/metadata-history", query,
                    Long.toString(found.get(found.size() - 1).revision())));
        }
        return new JsonAnswer(answer.members());
    }
}
