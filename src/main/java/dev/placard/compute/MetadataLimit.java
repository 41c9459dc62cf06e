package dev.placard.compute;

/**
 * How many items a server of a project, and of this user of it, may have; a negative number means any. Both limits hold; a refusal names
 * the project's, as Nova's does (nova/quota.py limit_check, compute/api.py _check_metadata_properties_quota).
 */
public record MetadataLimit(int ofProject, int ofUser) {

    /** The same limit for every user of the project. */
    static MetadataLimit of(int limit) {
        return new MetadataLimit(limit, limit);
    }

    /** Whether so many items are too many. */
    boolean isExceededBy(int size) {
        return ofProject >= 0 && size > ofProject || ofUser >= 0 && size > ofUser;
    }
}
