package dev.placard.db.cells;

import java.util.Optional;

/**
 * What Nova's quota tables say about {@code metadata_items}: the rows of the project, of the user within it, and of the quota class
 * {@code default}; each limit is empty where there is no row. Negative means any number, and so does a row whose limit is NULL
 * (nova/db/api/models.py Quota).
 */
public record QuotaRows(Optional<Integer> ofProject, Optional<Integer> ofUser, Optional<Integer> ofDefaultClass) { }
