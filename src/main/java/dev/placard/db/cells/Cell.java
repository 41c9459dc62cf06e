package dev.placard.db.cells;

import java.util.Objects;

/** A cell: a row of Nova's {@code cell_mappings}. The operator's name for it may be empty. */
public record Cell(String uuid, String name) {

    /** The one cell where there is no other. */
    static final Cell OF_DB_URL = new Cell("", "db.url");

    /** Where servers are buried whose build failed: nova/objects/cell_mapping.py CellMapping.CELL0_UUID. */
    static final Cell CELL0 = new Cell("00000000-0000-0000-0000-000000000000", "cell0");

    /** Reads a missing name as an empty one. */
    public Cell {
        name = Objects.requireNonNullElse(name, "");
    }

    /** Whether servers are buried here whose build failed. */
    boolean isCell0() {
        return uuid.equals(CELL0.uuid);
    }

    /** Whether an operator means this cell. */
    boolean isCalled(String nameOrUuid) {
        return name.equals(nameOrUuid) || uuid.equalsIgnoreCase(nameOrUuid);
    }

    /** As a sentence names it. */
    @Override
    public String toString() {
        return name.isEmpty() ? uuid : name;
    }
}
