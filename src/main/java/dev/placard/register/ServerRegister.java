package dev.placard.register;

import dev.placard.compute.RollbackInterceptor;
import dev.placard.compute.Writer;
import dev.placard.core.ComputeException;
import dev.placard.core.NovaTime;
import dev.placard.register.db.Flavor;
import dev.placard.register.db.NewRecords;
import dev.placard.register.db.NewServer;
import dev.placard.register.db.RegisteredServer;
import dev.placard.register.db.RegisteredServers;
import dev.placard.register.db.ServerOwner;
import dev.placard.register.db.ServerSearch;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The register of servers that the alone mode has, so that clients which look a server up before they touch its metadata find one.
 * It registers a record and boots nothing: no image, network or volume is looked at. The verbs are Nova's
 * (nova/api/openstack/compute/servers.py). Who may call is settled before, at the two gates.
 */
@Stateless
@Interceptors(RollbackInterceptor.class)
public class ServerRegister {

    /** The most servers that one request may register. */
    static final int MOST_AT_ONCE = 100;

    @Inject
    private RegisteredServers servers;

    /**
     * Lists servers.
     *
     * @throws ComputeException 400 when the search goes on behind a server that it does not find
     */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public List<ServerDetails> list(ServerSearch search) {
        return details(servers.page(search));
    }

    /**
     * Shows one server.
     *
     * @throws ComputeException 404 when there is no such server
     */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public ServerDetails show(String serverId) {
        return details(List.of(uuid(serverId))).stream().filter(found -> !found.server().state().isDeleted()).findFirst()
                .orElseThrow(() -> ComputeException.instanceNotFound(serverId));
    }

    /**
     * Registers one server or several alike, and gives the first of them.
     *
     * @throws ComputeException 400 no such flavor; 403 more items than a server may have, or too many servers at once
     */
    public RegisteredServer create(NewServer asked, ServerOwner owner, Writer writer) {
        String flavorId = asked.flavorRef().substring(asked.flavorRef().lastIndexOf('/') + 1);
        Flavor flavor = flavor(flavorId).orElseThrow(() -> ComputeException.noSuchFlavorToUse(flavorId));
        writer.requireQuota(asked.metadata().size());
        if (asked.count() > MOST_AT_ONCE) {
            throw ComputeException.tooManyInstances(asked.count(), MOST_AT_ONCE);
        }
        List<RegisteredServer> made = new NewRecords(asked, owner, flavor, NovaTime.now()).servers();
        made.forEach(server -> servers.add(server, asked.metadata()));
        return made.get(0);
    }

    /**
     * Removes a server and its metadata. The rows stay, marked as deleted.
     *
     * @param mayBeDone whether an earlier attempt of the same request may have removed it; then its absence is no refusal
     * @throws ComputeException 404 no such server; 409 locked
     */
    public void delete(String serverId, Writer writer, boolean mayBeDone) {
        Optional<RegisteredServer> server = servers.lock(uuid(serverId));
        if (server.isEmpty() && !mayBeDone) {
            throw ComputeException.instanceNotFound(serverId);
        }
        if (server.filter(RegisteredServer::isLocked).isPresent() && !writer.visibility().everywhere()) {
            throw ComputeException.instanceIsLocked(uuid(serverId));
        }
        servers.remove(uuid(serverId), NovaTime.now());
    }

    /** All flavors a server may be said to have, also those that are not for everybody. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public List<Flavor> flavors() {
        return servers.flavors();
    }

    /** The flavor of that id; empty when there is none. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Optional<Flavor> flavor(String flavorId) {
        return servers.flavors().stream().filter(flavor -> flavor.flavorid().equals(flavorId)).findFirst();
    }

    private List<ServerDetails> details(List<String> uuids) {
        Map<String, RegisteredServer> found = servers.read(uuids);
        Map<String, Map<String, String>> items = servers.items(uuids);
        Map<Integer, Flavor> flavors = servers.flavors().stream().collect(Collectors.toMap(Flavor::id, Function.identity()));
        return uuids.stream().filter(found::containsKey).map(found::get)
                .map(server -> new ServerDetails(server, server.instanceTypeId().map(flavors::get),
                        items.getOrDefault(server.uuid(), Map.of())))
                .toList();
    }

    private static String uuid(String serverId) {
        return serverId.toLowerCase(Locale.ROOT);
    }
}
