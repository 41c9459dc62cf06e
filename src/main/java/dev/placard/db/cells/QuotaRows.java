package dev.placard.db.cells;

import java.util.Optional;

/**
 * What Nova's quota tables say about {@code metadata_items}; each limit is empty where there is no row. Negative means
 * any number, and so does a row whose limit is NULL (nova/db/api/models.py Quota).
 *
 * @param ofProject the row of the project
 * @param ofUser the row of the user within the project
 * @param ofDefaultClass the row of the quota class {@code default}
 */
public record QuotaRows(Optional<Integer> ofProject, Optional<Integer> ofUser, Optional<Integer> ofDefaultClass) { }
