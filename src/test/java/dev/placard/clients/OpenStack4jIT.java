package dev.placard.clients;

import static org.assertj.core.api.Assertions.assertThat;

import dev.placard.identity.keystone.RealKeystone;
import dev.placard.process.PlacardProcess;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openstack4j.api.OSClient.OSClientV3;
import org.openstack4j.api.compute.ComputeService;
import org.openstack4j.api.compute.ServerService;
import org.openstack4j.model.common.ActionResponse;
import org.openstack4j.model.common.Identifier;
import org.openstack4j.model.compute.Server;
import org.openstack4j.openstack.OSFactory;

/** OpenStack4j, unchanged, by way of a real Keystone and its catalog, against Placard alone. */
@Tag("keystone")
class OpenStack4jIT {

    private static RealKeystone keystone;
    private static PlacardProcess placard;
    private static String region;

    private ComputeService compute;
    private ServerService servers;

    @BeforeAll
    static void start() throws Exception {
        keystone = new RealKeystone();
        keystone.user("service", "service");
        keystone.user("member", "member");
        keystone.user("reader", "reader");
        placard = PlacardProcess.alone("openstack4j", Map.of("KEYSTONE_AUTHTOKEN_AUTH_URL", keystone.url(),
                        "KEYSTONE_AUTHTOKEN_USERNAME", keystone.userName("service"),
                        "KEYSTONE_AUTHTOKEN_PASSWORD", RealKeystone.USER_PASSWORD,
                        "KEYSTONE_AUTHTOKEN_PROJECT_NAME", keystone.projectName(),
                        "KEYSTONE_AUTHTOKEN_USER_DOMAIN_ID", "default", "KEYSTONE_AUTHTOKEN_PROJECT_DOMAIN_ID", "default"));
        region = keystone.region(placard.address().resolve("/v2.1"));
    }

    @AfterAll
    static void stop() throws Exception {
        placard.stop();
        keystone.close();
    }

    /** The client belongs to the thread it was made in. */
    @BeforeEach
    void log_in() {
        compute = as("member").compute();
        servers = compute.servers();
    }

    @Test
    void a_server_is_booted_with_metadata_found_listed_and_deleted() {
        Server booted = servers.boot(server("o4j-life").addMetadataItem("made", "by openstack4j").build());

        Server found = servers.get(booted.getId());
        assertThat(found.getName()).isEqualTo("o4j-life");
        assertThat(found.getStatus()).isEqualTo(Server.Status.ACTIVE);
        assertThat(found.getMetadata()).isEqualTo(Map.of("made", "by openstack4j"));
        assertThat(found.getFlavor().getId()).isEqualTo("1");
        assertThat(servers.list().stream().map(Server::getId)).contains(booted.getId());
        assertThat(servers.list(false).stream().map(Server::getName)).contains("o4j-life");
        assertThat(servers.list(Map.of("name", "^o4j-life$", "limit", "1")).get(0).getMetadata()).containsKey("made");
        assertThat(servers.delete(booted.getId()).isSuccess()).isTrue();
        assertThat(servers.get(booted.getId())).isNull();
        assertThat(servers.getMetadata(booted.getId())).isNull();
    }

    /** What OpenStack4j calls an update is Nova's update_all: PUT of the whole map. */
    @Test
    void metadata_is_read_replaced_and_removed() {
        String id = servers.bootAndWaitActive(server("o4j-tags").build(), 30_000).getId();
        assertThat(servers.getMetadata(id)).isEmpty();

        assertThat(servers.updateMetadata(id, Map.of("role", "db", "tier", "1"))).isEqualTo(Map.of("role", "db", "tier", "1"));
        assertThat(servers.updateMetadata(id, Map.of("tier", "zwei \u00e4", "b", ""))).isEqualTo(Map.of("tier", "zwei \u00e4", "b", ""));
        assertThat(servers.deleteMetadataItem(id, "b").isSuccess()).isTrue();
        assertThat(servers.getMetadata(id)).isEqualTo(Map.of("tier", "zwei \u00e4"));
    }

    @Test
    void refusals_arrive_in_novas_words() {
        String id = servers.boot(server("o4j-refused").build()).getId();

        ActionResponse missing = servers.deleteMetadataItem(id, "nope");
        assertThat(missing.getCode()).isEqualTo(404);
        assertThat(missing.getFault()).isEqualTo("Metadata item was not found");

        ActionResponse denied = as("reader").compute().servers().delete(id);
        assertThat(denied.getCode()).isEqualTo(403);
        assertThat(denied.getFault()).isEqualTo("Policy doesn't allow os_compute_api:servers:delete to be performed.");
    }

    @Test
    void flavors_and_quotas_are_told() {
        assertThat(compute.flavors().list().stream().map(flavor -> flavor.getName())).contains("m1.tiny", "m1.xlarge");
        assertThat(compute.flavors().get("2").getRam()).isEqualTo(2048);
        assertThat(compute.quotaSets().get(keystone.projectId()).getMetadataItems()).isEqualTo(128);
    }

    private org.openstack4j.model.compute.builder.ServerCreateBuilder server(String name) {
        return compute.servers().serverBuilder().name(name).flavor("1").image("");
    }

    private static OSClientV3 as(String user) {
        Identifier domain = Identifier.byId("default");
        return OSFactory.builderV3().endpoint(keystone.url()).credentials(keystone.userName(user), RealKeystone.USER_PASSWORD, domain)
                .scopeToProject(Identifier.byName(keystone.projectName()), domain).authenticate().useRegion(region);
    }
}
