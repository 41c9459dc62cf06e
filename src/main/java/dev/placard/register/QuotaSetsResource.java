package dev.placard.register;

import dev.placard.access.ProjectChecked;
import dev.placard.api.schema.JsonAnswer;
import dev.placard.api.schema.QuerySchema;
import dev.placard.compute.Quotas;
import dev.placard.core.ProjectId;
import dev.placard.http.Microversion;
import dev.placard.http.RequestContext;
import dev.placard.policy.rule.ServerRules;
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

/**
 * The quotas of a project, of which the register has one: how many items a server may have. All others are shown as unlimited,
 * which they are. Nova: compute/quota_sets.py.
 */
@Path("/v2.1/{tenant_id}/os-quota-sets")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@DenyAll
public class QuotaSetsResource {

    private static final int UNLIMITED = -1;

    @Context
    private HttpServletRequest request;

    @Inject
    private Quotas limits;

    /** Shows the quotas of a project, or with {@code user_id} of a user within it. 200; 400; 403; 503. */
    @GET
    @Path("{project_id}")
    @RolesAllowed(ServerRules.QUOTA_SHOW)
    @ProjectChecked
    public JsonAnswer show(@PathParam("project_id") ProjectId projectId) {
        RequestContext context = RequestContext.of(request);
        new QuerySchema().any("user_id").check(context.arguments(), !context.version().isAtLeast(75), "");
        // the first user that is named counts, as in Nova
        String userId = context.arguments().getOrDefault("user_id", List.of()).stream().filter(id -> !id.isEmpty()).findFirst().orElse("");
        int items = limits.of(projectId.value(), userId).ofUser();
        return new JsonAnswer(Map.of("quota_set", quotas(projectId.value(), items, context.version()).members()));
    }

    private static JsonObject quotas(String projectId, int items, Microversion version) {
        JsonObject quotas = new JsonObject().with("id", projectId).with("cores", UNLIMITED);
        if (!version.isAtLeast(36)) {
            quotas.with("fixed_ips", UNLIMITED).with("floating_ips", UNLIMITED);
        }
        if (!version.isAtLeast(57)) {
            quotas.with("injected_file_content_bytes", UNLIMITED).with("injected_file_path_bytes", UNLIMITED)
                    .with("injected_files", UNLIMITED);
        }
        quotas.with("instances", UNLIMITED).with("key_pairs", UNLIMITED).with("metadata_items", items).with("ram", UNLIMITED);
        if (!version.isAtLeast(36)) {
            quotas.with("security_group_rules", UNLIMITED).with("security_groups", UNLIMITED);
        }
        return quotas.with("server_group_members", UNLIMITED).with("server_groups", UNLIMITED);
    }
}
