package dev.placard.register;

import dev.placard.access.CallerPolicy;
import dev.placard.access.OwnerChecked;
import dev.placard.access.ProjectChecked;
import dev.placard.api.ApiOptions;
import dev.placard.api.CurrentWriter;
import dev.placard.api.schema.JsonAnswer;
import dev.placard.api.schema.QuerySchema;
import dev.placard.api.versions.Links;
import dev.placard.compute.Attempts;
import dev.placard.config.Settings;
import dev.placard.core.Caller;
import dev.placard.core.ComputeException;
import dev.placard.core.ServerId;
import dev.placard.http.RequestContext;
import dev.placard.policy.rule.ServerRules;
import dev.placard.python.JsonObject;
import dev.placard.register.db.NewServer;
import dev.placard.register.db.RegisteredServer;
import dev.placard.register.db.ServerOwner;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The server register over HTTP: of Nova's API reference, "Servers", what clients need on their way to metadata. A POST registers a
 * record and boots nothing. Routed only where there is a register, see {@link RegisterOption}.
 */
@Path("/v2.1/{tenant_id}/servers")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@DenyAll
public class ServersResource {

    @Context
    private HttpServletRequest request;

    @Inject
    private ServerRegister register;

    @Inject
    private Attempts attempts;

    @Inject
    private CurrentWriter writer;

    @Inject
    private CallerPolicy policy;

    @Inject
    private Settings settings;

    /** Lists servers in short. 200; 400; 403. */
    @GET
    @RolesAllowed(ServerRules.INDEX)
    @ProjectChecked
    public JsonAnswer index() {
        ServerView view = view();
        return list("servers", ServerRules.INDEX_ALL_TENANTS, details -> view.basic(details.server()));
    }

    /** Lists servers with all they have. 200; 400; 403. */
    @GET
    @Path("detail")
    @RolesAllowed(ServerRules.DETAIL)
    @ProjectChecked
    public JsonAnswer detail() {
        ServerView view = view();
        return list("servers/detail", ServerRules.DETAIL_ALL_TENANTS, view::detail);
    }

    /** Shows one server. 200; 404. */
    @GET
    @Path("{server_id}")
    @RolesAllowed(ServerRules.SHOW)
    @OwnerChecked
    public JsonAnswer show(@PathParam("server_id") ServerId serverId) {
        return new JsonAnswer(Map.of("server", view().show(attempts.repeatAlways(unknown -> register.show(serverId.value())))));
    }

    /** Registers a server. 202, as Nova does; the server is ACTIVE at once. 400; 403. */
    @POST
    @RolesAllowed(ServerRules.CREATE)
    @ProjectChecked
    public Response create(NewServerBody body) {
        Caller caller = policy.caller();
        ServerOwner owner = new ServerOwner(caller.projectId().orElseThrow(
                () -> ComputeException.policyNotAuthorized(ServerRules.CREATE)), caller.user().id());
        NewServer asked = body.newServer();
        // whatever could fail on the way to the answer comes before the server is stored
        ServerView view = view();
        RegisteredServer made = attempts.repeat(() -> register.create(asked, owner, writer.get()));
        if (body.wantsReservationId()) {
            return Response.accepted(new JsonAnswer(Map.of("reservation_id", made.reservationId().orElse("")))).build();
        }
        JsonObject shown = view.created(made, body.securityGroups()).with("adminPass", body.adminPass().orElseGet(Password::random));
        return Response.accepted(new JsonAnswer(Map.of("server", shown.members())))
                .header("Location", view.links().self("servers", made.uuid())).build();
    }

    /** Removes a server and its metadata. 204; 404; 409. */
    @DELETE
    @Path("{server_id}")
    @RolesAllowed(ServerRules.DELETE)
    @OwnerChecked
    public void delete(@PathParam("server_id") ServerId serverId) {
        attempts.repeatAlways(unknown -> {
            register.delete(serverId.value(), writer.get(), unknown > 0);
            return true;
        });
    }

    private JsonAnswer list(String collection, String allTenantsAction, Function<ServerDetails, Map<String, Object>> shown) {
        RequestContext context = RequestContext.of(request);
        ServerListQuery query = new ServerListQuery(context.arguments(), context.version(), CallerScope.of(policy));
        if (query.wantsAllTenants()) {
            policy.require(allTenantsAction);
        }
        int maxLimit = settings.get(ApiOptions.MAX_LIMIT);
        List<ServerDetails> found = query.search(register::flavor, maxLimit)
                .map(search -> attempts.repeatAlways(unknown -> register.list(search))).orElse(List.of());
        return new ListAnswer(links(), context.arguments(), QuerySchema.limit(context.arguments(), maxLimit))
                .of(collection, found.stream().map(shown).toList());
    }

    private ServerView view() {
        RequestContext context = RequestContext.of(request);
        return new ServerView(context.version(), links(), new ServerView.Rights(policy.allows(ServerRules.EXTENDED_ATTRIBUTES),
                policy.allows(ServerRules.SHOW_HOST_STATUS), policy.allows(ServerRules.SHOW_FLAVOR_EXTRA_SPECS)));
    }

    private Links links() {
        return Links.of(request, RequestContext.of(request).route().orElseThrow(), settings);
    }
}
