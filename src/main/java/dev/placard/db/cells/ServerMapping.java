package dev.placard.db.cells;

import java.util.Optional;

/** A row of Nova's {@code instance_mappings}: the project that owns a server, and the server's cell; empty while it is being scheduled. */
record ServerMapping(String projectId, Optional<Cell> cell) { }
