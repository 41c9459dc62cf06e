package dev.placard.api;

import dev.placard.api.versions.VersionDocuments;
import dev.placard.api.versions.VersionRange;
import dev.placard.config.Option;
import java.util.List;

/** The options of this package, for the check at the start. */
public final class ApiOptions {

    /** The longest page of a list. */
    public static final Option<Integer> MAX_LIMIT = Option.integer("api.max_limit", 1000, 0).formerly("DEFAULT.osapi_max_limit");

    /** All of them. */
    public static final List<Option<?>> ALL = List.of(VersionRange.MIN_VERSION, VersionRange.MAX_VERSION,
            VersionDocuments.LINK_PREFIX, MAX_LIMIT);

    private ApiOptions() { }
}
