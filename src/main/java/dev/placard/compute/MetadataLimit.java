package dev.placard.compute;

/**
 * How many items a server may have. Both limits hold; a refusal names the project's, as Nova's does (nova/quota.py
 * limit_check, compute/api.py _check_metadata_properties_quota).
 *
 * @param ofProject the limit of the caller's project; negative means any number
 * @param ofUser the limit of the caller within the project; negative means any number
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
