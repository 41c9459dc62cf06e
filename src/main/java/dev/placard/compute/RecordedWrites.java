package dev.placard.compute;

import dev.placard.db.InstanceActions;
import dev.placard.db.Instances;
import dev.placard.db.ItemLocks;
import dev.placard.db.entity.ServerRecord;
import dev.placard.events.ChangeRequest;
import dev.placard.events.History;
import dev.placard.events.ServerChange;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;

/** Writes the items of a server that is held, and the record of the change with them. */
@ApplicationScoped
public class RecordedWrites {

    @Inject
    Instances instances;

    @Inject
    ItemLocks locks;

    @Inject
    History history;

    @Inject
    InstanceActions actions;

    /** Writes a change, which the history calls by this action, and gives all items afterwards. */
    Map<String, String> write(String action, ServerRecord server, Metadata.Change change, Writer writer, LocalDateTime now) {
        history.record(new ServerChange(server.instance().uuid(), server.instance().projectId().orElse(""), action,
                now, change.before(), change.result(), change.set()), writer.request());
        if (actions.areKept() && !(change.set().isEmpty() && change.before().equals(change.result()))) {
            ChangeRequest request = writer.request();
            actions.add(server.instance().uuid(), action.equals("delete") ? "delete_metadata" : "update_metadata", request.requestId(),
                    request.userId(), request.projectId().orElse(""), now);
        }
        instances.write(change.changed(), change.added());
        locks.requireHeld();
        return change.result();
    }

    /** All items as an earlier attempt of the same request left them, where its COMMIT took place and nobody was told. */
    Optional<Map<String, String>> madeBefore(ServerRecord server, Writer writer, Condition condition) {
        return condition.mayBeDone() ? history.madeBy(server.instance().uuid(), writer.request()) : Optional.empty();
    }
}
