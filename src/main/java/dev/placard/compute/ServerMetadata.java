package dev.placard.compute;

import dev.placard.access.CallerPolicy;
import dev.placard.db.Elsewhere;
import dev.placard.db.Instances;
import dev.placard.db.ReadOnlyServer;
import dev.placard.db.ServerRecord;
import dev.placard.db.Visibility;
import dev.placard.ground.ComputeException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;

/**
 * The metadata of a server: Nova's six verbs (nova/api/openstack/compute/server_metadata.py and nova/compute/api.py).
 * A change is one transaction that first takes hold of the server's row, so that changes of one server follow each other
 * and none is lost. Every refusal rolls back. Who may call is settled before, at the two gates.
 */
@Stateless
@Interceptors({TransactionBody.class, ServerTurn.class})
public class ServerMetadata {

    private static final String UPDATE = "update metadata";
    private static final String DELETE = "delete metadata";

    @Inject
    private Instances instances;

    @Inject
    private Elsewhere elsewhere;

    @Inject
    private CallerPolicy policy;

    /**
     * All items of a server.
     *
     * @param serverId the server's id as the caller wrote it
     * @return key to value
     * @throws ComputeException 404 when there is no such server
     */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Map<String, String> index(String serverId) {
        String uuid = uuid(serverId);
        Visibility caller = policy.visibility();
        return instances.items(uuid, caller).or(() -> elsewhere.find(uuid, caller).map(ReadOnlyServer::items))
                .or(() -> instances.items(uuid, caller)) // it may have come into the cell in between
                .orElseThrow(() -> ComputeException.instanceNotFound(serverId));
    }

    /**
     * One item of a server.
     *
     * @param serverId the server's id as the caller wrote it
     * @param key the item's key
     * @return its value
     * @throws ComputeException 404 when there is no such server, or it has no such item
     */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public String show(String serverId, String key) {
        Map<String, String> items = index(serverId);
        if (!items.containsKey(key)) {
            throw ComputeException.itemNotFound();
        }
        return items.get(key);
    }

    /**
     * Sets some items and keeps the others.
     *
     * @param serverId the server's id as the caller wrote it
     * @param items what to set
     * @param writer what the caller may pass
     * @return all items afterwards
     * @throws ComputeException 404 no such server; 409 locked, or in a state that forbids it; 403 over quota
     */
    public Map<String, String> create(String serverId, Map<String, String> items, Writer writer) {
        LocalDateTime now = now();
        ServerRecord server = touched(serverId, writer, now);
        return write(server, new Metadata(server).merge(items, now), writer);
    }

    /**
     * Sets some items and removes all others.
     *
     * @param serverId the server's id as the caller wrote it
     * @param items what the server is to have
     * @param writer what the caller may pass
     * @return all items afterwards
     * @throws ComputeException as {@link #create}
     */
    public Map<String, String> updateAll(String serverId, Map<String, String> items, Writer writer) {
        LocalDateTime now = now();
        ServerRecord server = touched(serverId, writer, now);
        return write(server, new Metadata(server).replace(items, now), writer);
    }

    /**
     * Creates or replaces one item.
     *
     * @param serverId the server's id as the caller wrote it
     * @param key the key in the URL
     * @param item the one item of the body
     * @param writer what the caller may pass
     * @return all items afterwards
     * @throws ComputeException 400 when the item's key is not the URL's; else as {@link #create}
     */
    public Map<String, String> update(String serverId, String key, Map<String, String> item, Writer writer) {
        if (!item.containsKey(key)) {
            index(serverId); // a deleted server is missing before the item is wrong
            throw ComputeException.bodyAndUriMismatch();
        }
        return create(serverId, item, writer);
    }

    /**
     * Removes one item. Unlike the others it leaves the server's updated_at alone, as Nova does.
     *
     * @param serverId the server's id as the caller wrote it
     * @param key the item's key; only exactly this one is removed
     * @param writer what the caller may pass
     * @param mayBeDone whether an earlier attempt of the same request may have removed the item; then its absence is
     *     no refusal
     * @return all items afterwards
     * @throws ComputeException 404 no such server or no such item; 409 locked, or in a state that forbids it
     */
    public Map<String, String> delete(String serverId, String key, Writer writer, boolean mayBeDone) {
        ServerRecord server = locked(serverId, key, writer);
        Metadata metadata = new Metadata(server);
        if (!metadata.has(key) && !mayBeDone) {
            throw ComputeException.itemNotFound();
        }
        writer.requireWritable(server.instance().state(), DELETE);
        Metadata.Change change = metadata.remove(key, now());
        instances.write(change.changed(), change.added());
        return change.result();
    }

    private Map<String, String> write(ServerRecord server, Metadata.Change change, Writer writer) {
        writer.requireWritable(server.instance().state(), UPDATE);
        writer.requireQuota(change.result().size());
        instances.write(change.changed(), change.added());
        return change.result();
    }

    private ServerRecord touched(String serverId, Writer writer, LocalDateTime now) {
        String uuid = uuid(serverId);
        Visibility caller = policy.visibility();
        if (!instances.touch(uuid, caller, now)) {
            elsewhere.find(uuid, caller).ifPresent(server -> writer.refuse(server.state(), UPDATE));
            if (!instances.touch(uuid, caller, now)) { // it may have come into the cell in between
                throw ComputeException.instanceNotFound(serverId);
            }
        }
        return instances.read(uuid).orElseThrow(() -> ComputeException.instanceNotFound(serverId));
    }

    private ServerRecord locked(String serverId, String key, Writer writer) {
        String uuid = uuid(serverId);
        Visibility caller = policy.visibility();
        if (instances.lock(uuid, caller).isEmpty()) {
            elsewhere.find(uuid, caller).ifPresent(server -> refuseDelete(server, key, writer));
            if (instances.lock(uuid, caller).isEmpty()) {
                throw ComputeException.instanceNotFound(serverId);
            }
        }
        return instances.read(uuid).orElseThrow(() -> ComputeException.instanceNotFound(serverId));
    }

    private static void refuseDelete(ReadOnlyServer server, String key, Writer writer) {
        if (!server.items().containsKey(key)) {
            throw ComputeException.itemNotFound();
        }
        writer.refuse(server.state(), DELETE);
    }

    private static String uuid(String serverId) {
        return serverId.toLowerCase(Locale.ROOT);
    }

    private static LocalDateTime now() {
        return LocalDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS);
    }
}
