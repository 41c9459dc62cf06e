package dev.placard.compute;

import dev.placard.core.ComputeException;
import dev.placard.core.NovaTime;
import dev.placard.core.Visibility;
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
import java.util.Set;
import java.util.function.BiFunction;

/**
 * The metadata of a server: Nova's six verbs (nova/api/openstack/compute/server_metadata.py and nova/compute/api.py).
 * A change is one transaction that first takes hold of the server's row, so that changes of one server follow each other
 * and none is lost. Every refusal rolls back. Who may call is settled before, at the two gates.
 *
 * <p>Each verb takes the server's id as the caller wrote it. One that changes also takes the writer, which says what the caller may
 * pass, and the condition on which the change depends, and returns all items afterwards.
 */
@Stateless
@Interceptors({RollbackInterceptor.class, ServerTurn.class, InCellOfServer.class})
public class ServerMetadata {

    private static final String UPDATE = "update metadata";
    private static final String DELETE = "delete metadata";

    @Inject
    ShownServers shown;

    @Inject
    HeldServers held;

    @Inject
    RecordedWrites writes;

    /** All items of a server, for a caller who may see it; 404 when there is no such server. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Map<String, String> index(String serverId, Visibility caller) {
        return shown.items(serverId, caller);
    }

    /** The value of one item of a server, for a caller who may see it; 404 when there is no such server, or it has no such item. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public String show(String serverId, Visibility caller, String key) {
        Map<String, String> items = shown.items(serverId, caller);
        if (!items.containsKey(key)) {
            throw ComputeException.itemNotFound();
        }
        return items.get(key);
    }

    /**
     * Sets some items and keeps the others.
     *
     * @throws ComputeException 404 no such server; 409 locked, or in a state that forbids it; 403 over quota; 412 the condition
     *     does not hold
     */
    public Map<String, String> create(String serverId, Map<String, String> items, Writer writer, Condition condition) {
        return change("create", serverId, writer, condition, UPDATE, (metadata, now) -> metadata.patch(items, Set.of(), now));
    }

    /** Sets some items and removes all others; refusals as of {@link #create}. */
    public Map<String, String> updateAll(String serverId, Map<String, String> items, Writer writer, Condition condition) {
        return change("update_all", serverId, writer, condition, UPDATE, (metadata, now) -> metadata.replace(items, now));
    }

    /**
     * Sets some items, removes others, which may be missing, and keeps the rest; refusals as of {@link #create}. Not Nova's: what Placard
     * has beside.
     */
    public Map<String, String> patch(String serverId, Map<String, String> items, Set<String> removed, Writer writer,
            Condition condition) {
        return change("patch", serverId, writer, condition, removed.isEmpty() ? UPDATE : DELETE,
                (metadata, now) -> metadata.patch(items, removed, now));
    }

    /** Creates or replaces one item; 400 when the key of the body's is not the URL's, else refusals as of {@link #create}. */
    public Map<String, String> update(String serverId, String key, Map<String, String> item, Writer writer, Condition condition) {
        if (!item.containsKey(key)) {
            shown.items(serverId, writer.visibility()); // a deleted server is missing before the item is wrong
            throw ComputeException.bodyAndUriMismatch();
        }
        return change("update", serverId, writer, condition, UPDATE, (metadata, now) -> metadata.patch(item, Set.of(), now));
    }

    /**
     * Removes the item of exactly this key. Unlike the others it leaves the server's updated_at alone, as Nova does.
     *
     * @param condition where an earlier attempt of the same request may have removed the item, its absence is no refusal
     * @throws ComputeException 404 no such server or no such item; 409 locked, or in a state that forbids it; 412 the condition does not
     *     hold
     */
    public Map<String, String> delete(String serverId, String key, Writer writer, Condition condition) {
        ServerRecord server = held.lock(serverId, writer.visibility(), found -> refuseDelete(found, key, writer));
        return writes.madeBefore(server, writer, condition).orElseGet(() -> remove(server, key, writer, condition));
    }

    /** A change that touches the server; where its state forbids that, the caller is told what was forbidden by Nova's name for it. */
    private Map<String, String> change(String action, String serverId, Writer writer, Condition condition, String novasName,
            BiFunction<Metadata, LocalDateTime, Metadata.Change> made) {
        LocalDateTime now = NovaTime.now();
        ServerRecord server = held.touch(serverId, writer.visibility(), now, condition, found -> writer.refuse(found.state(), UPDATE));
        return writes.madeBefore(server, writer, condition).orElseGet(() -> {
            Metadata.Change change = made.apply(seen(server, condition), now);
            writer.requireWritable(server.instance().state(), novasName);
            writer.requireQuota(change.result().size());
            condition.require(change.result());
            return writes.write(action, server, change, writer, now);
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

    private static void refuseDelete(ReadOnlyServer server, String key, Writer writer) {
        if (!server.items().containsKey(key)) {
            throw ComputeException.itemNotFound();
        }
        writer.refuse(server.state(), DELETE);
    }
}
