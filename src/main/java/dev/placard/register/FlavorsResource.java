package dev.placard.register;

import dev.placard.access.CallerPolicy;
import dev.placard.access.ProjectChecked;
import dev.placard.api.ApiOptions;
import dev.placard.api.schema.JsonAnswer;
import dev.placard.api.schema.QuerySchema;
import dev.placard.api.versions.Links;
import dev.placard.config.Settings;
import dev.placard.core.ComputeException;
import dev.placard.http.RequestContext;
import dev.placard.policy.rule.ServerRules;
import dev.placard.register.db.Flavor;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
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
import java.util.function.Function;

/** Flavors, which clients look up beside a server. Everybody with a token may, as in Nova. Nova: compute/flavors.py. */
@Path("/v2.1/{tenant_id}/flavors")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@DenyAll
public class FlavorsResource {

    @Context
    private HttpServletRequest request;

    @Inject
    private ServerRegister register;

    @Inject
    private CallerPolicy policy;

    @Inject
    private Settings settings;

    /** Lists flavors in short. 200; 400. */
    @GET
    @PermitAll
    public JsonAnswer index() {
        return list("flavors", view()::basic);
    }

    /** Lists flavors with all they have. 200; 400. */
    @GET
    @Path("detail")
    @PermitAll
    public JsonAnswer detail() {
        return list("flavors/detail", view()::show);
    }

    /** Shows one flavor. 200; 404. */
    @GET
    @Path("{flavor_id}")
    @PermitAll
    public JsonAnswer show(@PathParam("flavor_id") String flavorId) {
        return new JsonAnswer(Map.of("flavor", view().show(find(flavorId))));
    }

    /** Lists the extra specs of a flavor, of which there are none. 200; 404. */
    @GET
    @Path("{flavor_id}/os-extra_specs")
    @RolesAllowed(ServerRules.FLAVOR_EXTRA_SPECS)
    @ProjectChecked
    public JsonAnswer extraSpecs(@PathParam("flavor_id") String flavorId) {
        find(flavorId);
        return new JsonAnswer(Map.of("extra_specs", Map.of()));
    }

    private Flavor find(String flavorId) {
        return register.flavor(flavorId).orElseThrow(() -> ComputeException.flavorNotFound(flavorId));
    }

    private JsonAnswer list(String collection, Function<Flavor, Map<String, Object>> shown) {
        RequestContext context = RequestContext.of(request);
        int maxLimit = settings.get(ApiOptions.MAX_LIMIT);
        List<Flavor> found = new FlavorListQuery(context.arguments(), context.version(), policy.isAdmin()).of(register.flavors(), maxLimit);
        return new ListAnswer(links(), context.arguments(), QuerySchema.limit(context.arguments(), maxLimit))
                .of(collection, found.stream().map(shown).toList());
    }

    private FlavorView view() {
        RequestContext context = RequestContext.of(request);
        return new FlavorView(context.version(), links(), policy.allows(ServerRules.FLAVOR_EXTRA_SPECS));
    }

    private Links links() {
        return Links.of(request, RequestContext.of(request).route().orElseThrow(), settings);
    }
}
