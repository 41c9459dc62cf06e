package dev.placard.events;

import dev.placard.core.ComputeException;
import dev.placard.db.cells.CurrentCell;
import dev.placard.db.changes.ChangeRow;
import dev.placard.db.changes.ChangeRows;
import dev.placard.db.sql.ReadRetry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The recorded changes of metadata. A record is written by the transaction of the change, so that both are there or neither. What
 * others write to the same rows, as Nova does, is found at Placard's next change of the server: the items then differ from those that
 * the last record left.
 */
@ApplicationScoped
public class History {

    /** The first time there is. */
    public static final LocalDateTime ALWAYS = LocalDateTime.of(1970, 1, 1, 0, 0);

    @Inject
    private ChangeRows rows;

    @Inject
    private CurrentCell cell;

    /** Whether changes are recorded at all. */
    public boolean isKept() {
        return rows.areKept();
    }

    /**
     * Records a change, unless it sets and removes nothing. Call it in its transaction, when the server's row is held and before the items
     * are written.
     */
    public void record(ServerChange change, ChangeRequest request) {
        if (!rows.areKept()) {
            return;
        }
        List<ItemChange> changes = ItemChange.between(change.before(), change.after(), change.set());
        if (changes.isEmpty()) {
            return;
        }
        String before = ItemChange.text(change.before());
        String texts = ItemChange.text(changes);
        // on Galera the last record is read first: its many trials were made so
        if (cell.isGalera() || !rows.addNext(row(change, request, 0, texts), before)) {
            addLooking(change, request, texts, before);
        }
    }

    /** For the first record there is, and the first after others wrote; the difference goes before it. */
    private void addLooking(ServerChange change, ChangeRequest request, String changes, String before) {
        Optional<ChangeRows.Last> last = rows.last(change.serverId());
        long revision = last.map(ChangeRows.Last::revision).orElse(0L);
        if (last.isPresent() && !last.get().items().equals(before)) {
            rows.add(byOthers(change, ++revision, ItemChange.items(last.get().items()), before));
        }
        rows.add(row(change, request, revision + 1, changes));
    }

    private static ChangeRow row(ServerChange change, ChangeRequest request, long revision, String changes) {
        return new ChangeRow(change.serverId(), revision, change.projectId(), request.userId(), request.requestId(),
                request.globalRequestId().orElse(""), change.action(), change.at(), changes, ItemChange.text(change.after()));
    }

    private static ChangeRow byOthers(ServerChange change, long revision, Map<String, String> left, String found) {
        return new ChangeRow(change.serverId(), revision, change.projectId(), "", "", "", "", change.at(),
                ItemChange.text(ItemChange.between(left, change.before(), Set.of())), found);
    }

    /**
     * Looks whether the change of a request took place, where the answer of its COMMIT was lost.
     *
     * @param serverId in lower case
     * @return all items as it left them; empty where it did not take place, or nothing is recorded
     */
    public Optional<Map<String, String>> madeBy(String serverId, ChangeRequest request) {
        return rows.areKept() ? rows.itemsAfter(serverId, request.requestId()).map(ItemChange::items) : Optional.empty();
    }

    /**
     * The changes of a server, newest first.
     *
     * @param serverId in any case
     * @param key only those of this item
     * @param since only those of this time or later, UTC
     * @param marker only those behind this record
     * @throws ComputeException 400 for a marker that is no record of the server; 503 when the database cannot answer
     */
    public List<RecordedChange> list(String serverId, Optional<String> key, LocalDateTime since, Optional<String> marker, int limit) {
        return cell.ofServer(serverId, () -> cell.isServed() ? here(serverId.toLowerCase(Locale.ROOT), key, since, marker, limit) : List.of());
    }

    private List<RecordedChange> here(String uuid, Optional<String> key, LocalDateTime since, Optional<String> marker, int limit) {
        long before = marker.map(text -> position(uuid, text)).orElse(Long.MAX_VALUE);
        String pattern = key.map(ItemChange::pattern).orElse("%");
        return ReadRetry.twice(() -> rows.find(uuid, before, since, pattern, limit)).stream().map(RecordedChange::new).toList();
    }

    private long position(String uuid, String marker) {
        try {
            long revision = Long.parseLong(marker);
            if (ReadRetry.twice(() -> rows.has(uuid, revision))) {
                return revision;
            }
        } catch (NumberFormatException e) {
            throw ComputeException.markerNotFound(marker);
        }
        throw ComputeException.markerNotFound(marker);
    }
}
