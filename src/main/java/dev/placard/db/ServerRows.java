package dev.placard.db;

import dev.placard.core.Visibility;
import dev.placard.db.entity.ServerRecord;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * The statements that begin a change of a server's items: take hold of its row, then read it with its items. A server id is
 * compared as text: give it in lower case.
 */
public interface ServerRows {

    /**
     * Sets {@code updated_at} of a live server, as Nova does with every change of its items. The row stays locked until the transaction
     * ends, so that writers of one server follow each other. It always changes, even within one second: what Galera compares between its
     * nodes is changes, and some drivers count changed rows instead of those found.
     *
     * @param caller who may see it
     * @param now UTC; whole seconds count, as Nova's column has them
     * @return false when there is no such server for the caller, or it is deleted
     */
    boolean touch(String uuid, Visibility caller, LocalDateTime now);

    /**
     * Locks the row of a live server until the transaction ends, and changes nothing.
     *
     * @return false when there is no such server for the caller, or it is deleted
     */
    boolean lock(String uuid, Visibility caller);

    /**
     * Reads a server and its items, for changing them; empty when there is no such server, or it is deleted. Call it when its row is held.
     */
    Optional<ServerRecord> read(String uuid);
}
