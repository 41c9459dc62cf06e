package dev.placard.db;

import java.util.Objects;

/**
 * A row of Nova's {@code cell_mappings}.
 *
 * @param uuid the cell's id
 * @param name the operator's name for it; may be empty
 */
record Cell(String uuid, String name) {

    // nova/objects/cell_mapping.py CellMapping.CELL0_UUID
    private static final String CELL0 = "00000000-0000-0000-0000-000000000000";

    /** Reads a missing name as an empty one. */
    Cell {
        name = Objects.requireNonNullElse(name, "");
    }

    /** Whether servers are buried here whose build failed. */
    boolean isCell0() {
        return uuid.equals(CELL0);
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
