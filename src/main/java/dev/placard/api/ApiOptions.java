package dev.placard.api;

import dev.placard.ground.Option;
import java.util.List;

/** The options of this package, for the check at the start. */
public final class ApiOptions {

    /** All of them. */
    public static final List<Option<?>> ALL = List.of(VersionRange.MIN_VERSION, VersionRange.MAX_VERSION,
            VersionDocuments.LINK_PREFIX, ServersResource.MAX_LIMIT);

    private ApiOptions() { }
}
