package dev.placard.http;

/**
 * The applications Nova mounts under its root, as api-paste.ini names them. Which one a request belongs to decides whether
 * it needs a token and which headers its answer has.
 */
public enum NovaApplication {

    /** {@code oscomputeversions}: the list of versions at {@code /}, and 300 for every other root. */
    VERSIONS(""),

    /** {@code oscomputeversion_legacy_v2}: the document at {@code /v2} and {@code /v2/}. */
    VERSION_V2("/v2"),

    /** {@code oscomputeversion_v2}: the document at {@code /v2.1} and {@code /v2.1/}. */
    VERSION_V21("/v2.1"),

    /** {@code openstack_compute_api_v21_legacy_v2_compatible}: everything below {@code /v2/}. */
    API_V2("/v2"),

    /** {@code openstack_compute_api_v21}: everything below {@code /v2.1/}. */
    API_V21("/v2.1");

    private final String prefix;

    NovaApplication(String prefix) {
        this.prefix = prefix;
    }

    /** The beginning of the paths it is mounted at, without a slash at its end. */
    public String prefix() {
        return prefix;
    }

    /** Whether authtoken stands before it, as before the two that hold resources. */
    public boolean needsToken() {
        return this == API_V2 || this == API_V21;
    }

    /** Whether it is the compatible mode for the old version 2, below {@code /v2}, which knows no microversions. */
    public boolean isLegacyV2() {
        return this == API_V2 || this == VERSION_V2;
    }

    /** Whether its answers carry request ids. */
    public boolean hasRequestIds() {
        return this != VERSIONS;
    }
}
