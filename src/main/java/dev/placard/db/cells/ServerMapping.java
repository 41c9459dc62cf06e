package dev.placard.db.cells;

import java.util.Optional;

/**
 * A row of Nova's {@code instance_mappings}.
 *
 * @param projectId the project that owns the server
 * @param cell the cell the server is in; empty while it is being scheduled
 */
record ServerMapping(String projectId, Optional<Cell> cell) { }
