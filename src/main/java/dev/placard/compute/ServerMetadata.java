package dev.placard.compute;

import dev.placard.core.ComputeException;
import dev.placard.core.NovaTime;
import dev.placard.core.Visibility;
import dev.placard.db.Instances;
import dev.placard.db.cells.CellLocator;
import dev.placard.db.cells.CurrentCell;
import dev.placard.db.cells.InCellOfServer;
import dev.placard.db.entity.ReadOnlyServer;
import dev.placard.db.entity.ServerRecord;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The metadata of a server: Nova's six verbs (nova/api/openstack/compute/server_metadata.py and nova/compute/api.py).
 * A change is one transaction that first takes hold of the server's row, so that changes of one server follow each other
 * and none is lost. Every refusal rolls back. Who may call is settled before, at the two gates.
 */
@Stateless
@Interceptors({RollbackInterceptor.class, ServerTurn.class, InCellOfServer.class})
public class ServerMetadata {

    private static final String UPDATE = "update metadata";
    private static final String DELETE = "delete metadata";

    @Inject
    private Instances instances;

    @Inject
    private CellLocator locator;

    @Inject
    private CurrentCell cell;

    @Inject
    private HeldServers held;

    @Inject
    private RecordedWrites writes;

    /**
     * All items of a server.
     *
     * @param serverId the server's id as the caller wrote it
     * @param caller who may see it
     * @return key to value
     * @throws ComputeException 404 when there is no such server
     */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Map<String, String> index(String serverId, Visibility caller) {
        String uuid = HeldServers.uuid(serverId);
        return inCell(uuid, caller).or(() -> locator.find(uuid, caller).map(ReadOnlyServer::items))
                .or(() -> inCell(uuid, caller)) // it may have come into the cell in between
                .orElseThrow(() -> ComputeException.instanceNotFound(serverId));
    }

    /**
     * One item of a server.
     *
     * @param serverId the server's id as the caller wrote it
     * @param caller who may see it
     * @param key the item's key
     * @return its value
     * @throws ComputeException 404 when there is no such server, or it has no such item
     */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public String show(String serverId, Visibility caller, String key) {
        Map<String, String> items = index(serverId, caller);
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
     * @param condition on what the change depends
     * @return all items afterwards
     * @throws ComputeException 404 no such server; 409 locked, or in a state that forbids it; 403 over quota; 412 the condition
     *     does not hold
     */
    public Map<String, String> create(String serverId, Map<String, String> items, Writer writer, Condition condition) {
        return patch("create", serverId, items, Set.of(), writer, condition);
    }

    /**
     * Sets some items and removes all others.
     *
     * @param serverId the server's id as the caller wrote it
     * @param items what the server is to have
     * @param writer what the caller may pass
     * @param condition on what the change depends
     * @return all items afterwards
     * @throws ComputeException as {@link #create}
     */
    public Map<String, String> updateAll(String serverId, Map<String, String> items, Writer writer, Condition condition) {
        LocalDateTime now = NovaTime.now();
        ServerRecord server = touched(serverId, writer, now, condition);
        return writes.madeBefore(server, writer, condition).orElseGet(() -> {
            Metadata metadata = seen(server, condition);
            return write("update_all", server, metadata.replace(items, now), writer, condition, now);
        });
    }

    /**
     * Sets some items, removes others and keeps the rest. Not Nova's: what Placard has beside.
     *
     * @param serverId the server's id as the caller wrote it
     * @param items what to set
     * @param removed the keys to remove; one that the server does not have does no harm
     * @param writer what the caller may pass
     * @param condition on what the change depends
     * @return all items afterwards
     * @throws ComputeException as {@link #create}
     */
    public Map<String, String> patch(String serverId, Map<String, String> items, Set<String> removed, Writer writer,
            Condition condition) {
        return patch("patch", serverId, items, removed, writer, condition);
    }

    /**
     * Creates or replaces one item.
     *
     * @param serverId the server's id as the caller wrote it
     * @param key the key in the URL
     * @param item the one item of the body
     * @param writer what the caller may pass
     * @param condition on what the change depends
     * @return all items afterwards
     * @throws ComputeException 400 when the item's key is not the URL's; else as {@link #create}
     */
    public Map<String, String> update(String serverId, String key, Map<String, String> item, Writer writer, Condition condition) {
        if (!item.containsKey(key)) {
            index(serverId, writer.visibility()); // a deleted server is missing before the item is wrong
            throw ComputeException.bodyAndUriMismatch();
        }
        return patch("update", serverId, item, Set.of(), writer, condition);
    }

    /**
     * Removes one item. Unlike the others it leaves the server's updated_at alone, as Nova does.
     *
     * @param serverId the server's id as the caller wrote it
     * @param key the item's key; only exactly this one is removed
     * @param writer what the caller may pass
     * @param condition on what the change depends. Where an earlier attempt of the same request may have removed the item, its
     *     absence is no refusal
     * @return all items afterwards
     * @throws ComputeException 404 no such server or no such item; 409 locked, or in a state that forbids it; 412 the condition
     *     does not hold
     */
    public Map<String, String> delete(String serverId, String key, Writer writer, Condition condition) {
        ServerRecord server = held.lock(serverId, writer.visibility(), found -> refuseDelete(found, key, writer));
        return writes.madeBefore(server, writer, condition).orElseGet(() -> remove(server, key, writer, condition));
    }

    private Optional<Map<String, String>> inCell(String uuid, Visibility caller) {
        return cell.isServed() ? instances.items(uuid, caller) : Optional.empty();
    }

    private Map<String, String> patch(String action, String serverId, Map<String, String> items, Set<String> removed, Writer writer,
            Condition condition) {
        LocalDateTime now = NovaTime.now();
        ServerRecord server = touched(serverId, writer, now, condition);
        return writes.madeBefore(server, writer, condition).orElseGet(() -> {
            Metadata metadata = seen(server, condition);
            if (!removed.isEmpty()) {
                writer.requireWritable(server.instance().state(), DELETE);
            }
            return write(action, server, metadata.patch(items, removed, now), writer, condition, now);
        });
    }

    private Map<String, String> remove(ServerRecord server, String key, Writer writer, Condition condition) {
        Metadata metadata = seen(server, condition);
        if (!metadata.has(key) && !condition.mayBeDone()) {
            throw ComputeException.itemNotFound();
        }
        writer.requireWritable(server.instance().state(), DELETE);
        LocalDateTime now = NovaTime.now();
        Metadata.Change change = metadata.remove(key, now);
        condition.require(change.result());
        return writes.write("delete", server, change, writer, now);
    }

    private static Metadata seen(ServerRecord server, Condition condition) {
        Metadata metadata = new Metadata(server);
        if (!condition.isNone()) {
            condition.look(metadata.items());
        }
        return metadata;
    }

    private Map<String, String> write(String action, ServerRecord server, Metadata.Change change, Writer writer, Condition condition,
            LocalDateTime now) {
        writer.requireWritable(server.instance().state(), UPDATE);
        writer.requireQuota(change.result().size());
        condition.require(change.result());
        return writes.write(action, server, change, writer, now);
    }

    private ServerRecord touched(String serverId, Writer writer, LocalDateTime now, Condition condition) {
        return held.touch(serverId, writer.visibility(), now, condition, server -> writer.refuse(server.state(), UPDATE));
    }

    private static void refuseDelete(ReadOnlyServer server, String key, Writer writer) {
        if (!server.items().containsKey(key)) {
            throw ComputeException.itemNotFound();
        }
        writer.refuse(server.state(), DELETE);
    }
}
