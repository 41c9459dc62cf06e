package dev.placard.register;

import dev.placard.api.schema.IsoTime;
import dev.placard.api.versions.Links;
import dev.placard.http.Microversion;
import dev.placard.python.JsonObject;
import dev.placard.register.db.Flavor;
import dev.placard.register.db.RegisteredServer;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Servers as Nova shows them, field by field at each microversion: compute/views/servers.py. What only a machine could have (host,
 * addresses, volumes) is shown as of one that has none.
 */
record ServerView(Microversion version, Links links, Rights rights) {

    private static final String SERVERS = "servers";

    /** What the policy lets a caller see of servers. */
    record Rights(boolean extendedAttributes, boolean hostStatus, boolean flavorExtraSpecs) { }

    /** A server in a short list. */
    Map<String, Object> basic(RegisteredServer server) {
        return new JsonObject().with("id", server.uuid()).with("name", server.displayName())
                .with("links", links.both(SERVERS, server.uuid())).members();
    }

    /** A server just registered. */
    JsonObject created(RegisteredServer server, Object securityGroups) {
        return new JsonObject().with("id", server.uuid()).with("links", links.both(SERVERS, server.uuid()))
                .with("OS-DCF:diskConfig", server.details().diskConfig()).with("security_groups", securityGroups);
    }

    /** A server by itself. */
    Map<String, Object> show(ServerDetails details) {
        JsonObject json = common(details, true);
        addSince(71, json, "server_groups", Optional.of(List.of()));
        return json.members();
    }

    /** A server in a long list. */
    Map<String, Object> detail(ServerDetails details) {
        JsonObject json = common(details, false);
        if (showsHostStatus()) {
            json.with("host_status", "");
        }
        return json.members();
    }

    private JsonObject common(ServerDetails details, boolean isAlone) {
        RegisteredServer server = details.server();
        String status = server.state().isDeleted() ? "DELETED" : ServerStatus.of(server.state().vmState().orElse(""));
        JsonObject json = identity(details, status);
        if (ServerStatus.hasProgress(status)) {
            json.with("progress", 0);
        }
        json.with("OS-EXT-AZ:availability_zone", server.details().availabilityZone().orElse(""));
        addSince(96, json, "pinned_availability_zone", server.details().availabilityZone());
        json.with("config_drive", server.details().configDrive()).with("key_name", server.details().keyName())
                .with("OS-SRV-USG:launched_at", server.state().launchedAt().map(IsoTime::microseconds))
                .with("OS-SRV-USG:terminated_at", server.state().terminatedAt().map(IsoTime::microseconds));
        if (rights.extendedAttributes) {
            addExtendedAttributes(json, server);
        }
        json.with("OS-EXT-STS:task_state", server.state().taskState()).with("OS-EXT-STS:vm_state", server.state().vmState())
                .with("OS-EXT-STS:power_state", server.state().powerState())
                .with("os-extended-volumes:volumes_attached", List.of());
        if (isAlone && showsHostStatus()) {
            json.with("host_status", "");
        }
        addLater(json, server);
        return json;
    }

    private JsonObject identity(ServerDetails details, String status) {
        RegisteredServer server = details.server();
        return new JsonObject().with("id", server.uuid()).with("name", server.displayName()).with("status", status)
                .with("tenant_id", server.projectId()).with("user_id", server.userId()).with("metadata", details.metadata())
                .with("hostId", "").with("image", image(server)).with("flavor", flavor(details.flavor()))
                .with("created", IsoTime.seconds(server.state().createdAt()))
                .with("updated", IsoTime.seconds(server.state().updatedAt())).with("addresses", Map.of())
                .with("accessIPv4", server.details().accessIpV4()).with("accessIPv6", server.details().accessIpV6())
                .with("links", links.both(SERVERS, server.uuid())).with("OS-DCF:diskConfig", server.details().diskConfig());
    }

    private void addExtendedAttributes(JsonObject json, RegisteredServer server) {
        json.with("OS-EXT-SRV-ATTR:host", Optional.empty())
                .with("OS-EXT-SRV-ATTR:instance_name", String.format("instance-%08x", server.id()))
                .with("OS-EXT-SRV-ATTR:hypervisor_hostname", Optional.empty());
        if (version.isAtLeast(3)) {
            json.with("OS-EXT-SRV-ATTR:reservation_id", server.reservationId())
                    .with("OS-EXT-SRV-ATTR:launch_index", server.launchIndex())
                    .with("OS-EXT-SRV-ATTR:hostname", server.hostname()).with("OS-EXT-SRV-ATTR:kernel_id", "")
                    .with("OS-EXT-SRV-ATTR:ramdisk_id", "").with("OS-EXT-SRV-ATTR:root_device_name", Optional.empty())
                    .with("OS-EXT-SRV-ATTR:user_data", Optional.empty());
        }
    }

    private void addLater(JsonObject json, RegisteredServer server) {
        addSince(9, json, "locked", Optional.of(server.isLocked()));
        addSince(73, json, "locked_reason", Optional.empty());
        addSince(19, json, "description", server.displayDescription());
        addSince(26, json, "tags", Optional.of(List.of()));
        addSince(63, json, "trusted_image_certificates", Optional.empty());
        if (!rights.extendedAttributes) {
            addSince(90, json, "OS-EXT-SRV-ATTR:hostname", Optional.of(server.hostname()));
        }
        addSince(100, json, "scheduler_hints", Optional.of(Map.of()));
    }

    private void addSince(int minor, JsonObject json, String name, Optional<?> value) {
        if (version.isAtLeast(minor)) {
            json.with(name, value);
        }
    }

    private boolean showsHostStatus() {
        return version.isAtLeast(16) && rights.hostStatus;
    }

    private Object image(RegisteredServer server) {
        if (server.imageRef().isEmpty()) {
            return "";
        }
        JsonObject image = new JsonObject().with("id", server.imageRef())
                .with("links", links.bookmarkOnly("images", server.imageRef()));
        return (version.isAtLeast(98) ? image.with("properties", Map.of()) : image).members();
    }

    private Map<String, Object> flavor(Optional<Flavor> found) {
        return found.map(new FlavorView(version, links, rights.flavorExtraSpecs)::ofServer).orElse(Map.of());
    }
}
