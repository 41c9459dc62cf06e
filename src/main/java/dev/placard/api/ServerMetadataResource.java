package dev.placard.api;

import dev.placard.access.CallerPolicy;
import dev.placard.access.OwnerChecked;
import dev.placard.access.OwnerGate;
import dev.placard.compute.Attempts;
import dev.placard.compute.ServerMetadata;
import dev.placard.core.ServerId;
import dev.placard.policy.rule.ServerMetadataRules;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;

/**
 * The metadata of a server over HTTP: Nova's API reference, "Server metadata". Closed by default; each method is opened
 * for callers whom the policy could allow its action, and the owner check looks at the server itself. It keeps nothing of a
 * request, so one object serves them all.
 */
@Path("/v2.1/{tenant_id}/servers/{server_id}/metadata")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
@DenyAll
public class ServerMetadataResource {

    @Inject
    private ServerMetadata serverMetadata;

    @Inject
    private Attempts attempts;

    @Inject
    private CurrentWriter writer;

    @Inject
    private Conditions conditions;

    @Inject
    private CallerPolicy policy;

    @Inject
    private OwnerGate owner;

    /** Lists all items. 200; 404 no such server. */
    @GET
    @RolesAllowed(ServerMetadataRules.INDEX)
    @OwnerChecked
    public MetadataMap index(@PathParam("server_id") ServerId serverId) {
        return conditions.requireChanged(new MetadataMap(attempts.repeatAlways(
                unknown -> serverMetadata.index(serverId.value(), policy.visibility()))));
    }

    /** Shows one item. 200; 404 no such server, no such item. */
    @GET
    @Path("{key}")
    @RolesAllowed(ServerMetadataRules.SHOW)
    @OwnerChecked
    public MetadataItem show(@PathParam("server_id") ServerId serverId, @PathParam("key") String key) {
        return conditions.requireChanged(new MetadataItem(Map.of(key, attempts.repeatAlways(
                unknown -> serverMetadata.show(serverId.value(), policy.visibility(), key)))));
    }

    /** Sets some items, keeps the others. 200 with all items: Nova does not answer 201. 400, 403, 404, 409. */
    @POST
    @RolesAllowed(ServerMetadataRules.CREATE)
    @OwnerChecked
    public MetadataMap create(@PathParam("server_id") ServerId serverId, MetadataMap body) {
        return new MetadataMap(attempts.repeat(conditions.ofMap(),
                condition -> serverMetadata.create(serverId.value(), body.items(), writer.get(), condition)));
    }

    /** Sets some items, removes the others. 200 with all items. 400, 403, 404, 409. */
    @PUT
    @RolesAllowed(ServerMetadataRules.UPDATE_ALL)
    @OwnerChecked
    public MetadataMap updateAll(@PathParam("server_id") ServerId serverId, MetadataMap body) {
        return new MetadataMap(attempts.repeat(conditions.ofMap(),
                condition -> serverMetadata.updateAll(serverId.value(), body.items(), writer.get(), condition)));
    }

    /**
     * Sets some items, removes others, keeps the rest: RFC 5789 and 7396, not Nova's. 200 with all items. 400, 403, 404, 409, 412, 415.
     * What it sets is judged as a create, which keeps the others too, and what it removes as a delete.
     */
    @PATCH
    @RolesAllowed(ServerMetadataRules.CREATE)
    @OwnerChecked
    public MetadataMap patch(@PathParam("server_id") ServerId serverId, MetadataPatch body) {
        if (!body.removed().isEmpty()) {
            owner.require(serverId, ServerMetadataRules.DELETE);
        }
        return new MetadataMap(attempts.repeat(conditions.ofMap(),
                condition -> serverMetadata.patch(serverId.value(), body.items(), body.removed(), writer.get(), condition)));
    }

    /** Creates or replaces one item. 200 with the item. 400, 403, 404, 409. */
    @PUT
    @Path("{key}")
    @RolesAllowed(ServerMetadataRules.UPDATE)
    @OwnerChecked
    public MetadataItem update(@PathParam("server_id") ServerId serverId, @PathParam("key") String key, MetadataItem body) {
        attempts.repeatAlways(conditions.ofItem(key),
                condition -> serverMetadata.update(serverId.value(), key, body.items(), writer.get(), condition));
        return body;
    }

    /** Removes one item. 204; 404 no such server, no such item; 409. */
    @DELETE
    @Path("{key}")
    @RolesAllowed(ServerMetadataRules.DELETE)
    @OwnerChecked
    public void delete(@PathParam("server_id") ServerId serverId, @PathParam("key") String key) {
        attempts.repeatAlways(conditions.ofItem(key),
                condition -> serverMetadata.delete(serverId.value(), key, writer.get(), condition));
    }
}
