package dev.placard.db.cells;

import dev.placard.config.CellsOption;
import dev.placard.config.Settings;
import dev.placard.db.tables.ChangeTable;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The cells that have data sources of their own: all of them with placard.cells = all, else none but cell0. */
@ApplicationScoped
public class Cells {

    private static final String DATA_SOURCES = "jdbc/placard/cell/";

    /** By data source; Nova's cells are few, and only those of the API database are asked for. */
    private final Map<String, CellPlace> places = new ConcurrentHashMap<>();

    private boolean areMany;
    private Optional<String> changes = Optional.empty();

    /** For the container's proxy. */
    protected Cells() { }

    /** None is opened before it is needed. */
    @Inject
    public Cells(Settings settings) {
        areMany = CellsOption.areMany(settings);
        changes = ChangeTable.name(settings);
    }

    /** Whether each cell has a data source of its own. */
    public boolean areMany() {
        return areMany;
    }

    /**
     * Whether the cells, by their ids, could be used when they were needed last; those needed so far, where each has a data source of its
     * own.
     */
    public Map<String, Boolean> states() {
        return !areMany ? Map.of() : places.entrySet().stream().collect(Collectors.toMap(
                place -> place.getKey().substring(DATA_SOURCES.length()), place -> place.getValue().isUp()));
    }

    CellPlace at(Cell cell) {
        return places.computeIfAbsent(DATA_SOURCES + cell.uuid(), jndiName -> new CellPlace(cell.toString(), jndiName,
                cell.isCell0() ? Optional.empty() : changes));
    }

    /** The one of cell0_db.url. */
    CellPlace cell0() {
        return places.computeIfAbsent(Cell0.DATA_SOURCE, jndiName -> new CellPlace(Cell.CELL0.name(), jndiName, Optional.empty()));
    }

    /** The factories of an application that ends would keep its classes. */
    @PreDestroy
    void close() {
        places.values().forEach(CellPlace::close);
    }
}
