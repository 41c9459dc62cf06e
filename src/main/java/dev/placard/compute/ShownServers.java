package dev.placard.compute;

import dev.placard.core.ComputeException;
import dev.placard.core.Visibility;
import dev.placard.db.Instances;
import dev.placard.db.cells.CellLocator;
import dev.placard.db.cells.CurrentCell;
import dev.placard.db.entity.ReadOnlyServer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;

/** Reads the items of a server for showing them, wherever Nova has it: in its cell, in cell0, or still being scheduled. */
@ApplicationScoped
public class ShownServers {

    @Inject
    Instances instances;

    @Inject
    CellLocator locator;

    @Inject
    CurrentCell cell;

    /** All items of a server, whose id is as the caller wrote it; 404 when there is none that this caller may see. */
    Map<String, String> items(String serverId, Visibility caller) {
        String uuid = HeldServers.uuid(serverId);
        return inCell(uuid, caller).or(() -> locator.find(uuid, caller).map(ReadOnlyServer::items))
                .or(() -> inCell(uuid, caller)) // it may have come into the cell in between
                .orElseThrow(() -> ComputeException.instanceNotFound(serverId));
    }

    private Optional<Map<String, String>> inCell(String uuid, Visibility caller) {
        return cell.isServed() ? instances.items(uuid, caller) : Optional.empty();
    }
}
