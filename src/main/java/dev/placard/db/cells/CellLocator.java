package dev.placard.db.cells;

import dev.placard.config.CellsOption;
import dev.placard.config.Option;
import dev.placard.config.Settings;
import dev.placard.core.ComputeException;
import dev.placard.core.Visibility;
import dev.placard.db.entity.ReadOnlyServer;
import dev.placard.db.entity.ServerState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Servers that are not in the cell database. Nova's API database says where they are; it is asked only when the cell has
 * no such server, so where there is one cell nothing about a server's place needs to be remembered, not even while Nova moves it.
 * Without an API database nothing is elsewhere. Nova: compute/api.py _get_instance.
 */
@ApplicationScoped
public class CellLocator {

    /** Name or id of the cell that db.url points to; needed only where Nova has more than one beside cell0. */
    public static final Option<String> CELL = Option.text("placard.cell", "");

    private static final Logger LOG = System.getLogger(CellLocator.class.getName());
    private static final String BUILDING = "building";

    private final ApiDatabase api;
    /** Those the log has named; callers are told of none. */
    private final Set<Cell> notServed = ConcurrentHashMap.newKeySet();
    private final Cell0 cell0;
    private final Placement placement;
    private final boolean areMany;
    private final String cellsName;
    private volatile Optional<String> ours = Optional.empty();

    /** For the container's proxy. */
    protected CellLocator() {
        this(new ApiDatabase(), new Cell0(), new Placement(), Settings.of(Map.of()));
    }

    /** What lies beside the cell. */
    @Inject
    public CellLocator(ApiDatabase api, Cell0 cell0, Placement placement, Settings settings) {
        this.api = api;
        this.cell0 = cell0;
        this.placement = placement;
        this.areMany = CellsOption.areMany(settings);
        this.cellsName = settings.get(CELL);
    }

    /** The project that owns a server, whether or not the server still lives; empty when Nova knows no such server. */
    public Optional<String> projectOf(String uuid) {
        Optional<ServerMapping> mapping = api.mapping(uuid);
        mapping.flatMap(ServerMapping::cell).filter(cell -> areMany && !cell.isCell0()).ifPresent(cell -> placement.remember(uuid, cell));
        return mapping.map(ServerMapping::projectId);
    }

    /** Whether Nova's mapping is asked before a cell is, since it says which one. One cell alone knows its servers itself. */
    public boolean isAskedFirst() {
        return areMany;
    }

    /** Whether a server is there, but still being scheduled: in no cell yet. */
    public boolean isBeingScheduled(String uuid) {
        return api.mapping(uuid).filter(mapping -> mapping.cell().isEmpty()).isPresent() && api.hasBuildRequest(uuid);
    }

    /**
     * A server that the cell does not have.
     *
     * @param caller who may see it; one that is still being scheduled is seen by all
     * @return empty when there is no such server for the caller; also when it is in a cell after all: ask the cell once more
     * @throws ComputeException 503 when it is in a cell that Placard does not serve
     */
    public Optional<ReadOnlyServer> find(String uuid, Visibility caller) {
        Optional<ServerMapping> mapping = api.mapping(uuid);
        Optional<Cell> cell = mapping.flatMap(ServerMapping::cell);
        if (cell.isEmpty()) {
            return mapping.filter(known -> api.hasBuildRequest(uuid)).map(known -> scheduling(uuid));
        }
        if (!caller.includes(mapping.get().projectId())) {
            return Optional.empty();
        }
        if (cell.get().isCell0() && cell0.isThere()) {
            return cell0.find(uuid);
        }
        if (areMany) {
            placement.remember(uuid, cell.get());
        } else if (!cell.get().uuid().equals(ours())) {
            if (notServed.add(cell.get())) {
                LOG.log(Level.WARNING, "Servers of cell {0} are asked for, which is not served here", cell.get());
            }
            throw ComputeException.serviceUnavailable("Instance " + uuid + " is in a cell that is not served here.");
        }
        return Optional.empty();
    }

    /**
     * The id of the cell that db.url points to: the one the operator names, else the only one there is beside cell0.
     * Once found it stays, whatever cells are added later.
     *
     * @throws IllegalStateException when that is not exactly one
     */
    public String ours() {
        if (ours.isEmpty()) {
            ours = Optional.of(only(api.cells().stream().filter(cell -> !cell.isCell0()).toList()));
        }
        return ours.get();
    }

    private String only(List<Cell> cells) {
        List<Cell> named = cells.stream().filter(cell -> cellsName.isEmpty() || cell.isCalled(cellsName)).toList();
        if (named.size() != 1) {
            throw new IllegalStateException("Nova's cells are: " + cells.stream().map(Cell::toString)
                    .collect(Collectors.joining(", ")) + ". Set placard.cell to the one that db.url points to.");
        }
        return named.get(0).uuid();
    }

    private static ReadOnlyServer scheduling(String uuid) {
        return new ReadOnlyServer(new ServerState(uuid, Optional.of(BUILDING), false, false), Map.of());
    }
}
