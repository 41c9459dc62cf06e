package dev.placard.register;

import dev.placard.api.versions.Links;
import dev.placard.http.Microversion;
import dev.placard.python.JsonObject;
import dev.placard.register.db.Flavor;
import java.util.Map;

/**
 * Flavors as Nova shows them: compute/views/flavors.py.
 *
 * @param showsExtraSpecs whether the policy lets the caller see extra specs, of which there are none
 */
record FlavorView(Microversion version, Links links, boolean showsExtraSpecs) {

    private static final String FLAVORS = "flavors";

    /** A flavor in a short list. */
    Map<String, Object> basic(Flavor flavor) {
        return described(new JsonObject().with("id", flavor.flavorid()).with("name", flavor.name())
                .with("links", links.both(FLAVORS, flavor.flavorid())), flavor).members();
    }

    /** A flavor with all it has. */
    Map<String, Object> show(Flavor flavor) {
        JsonObject json = described(new JsonObject().with("id", flavor.flavorid()).with("name", flavor.name())
                .with("ram", flavor.memoryMb()).with("disk", flavor.rootGb()).with("swap", swap(flavor.swap()))
                .with("OS-FLV-EXT-DATA:ephemeral", flavor.ephemeralGb()).with("OS-FLV-DISABLED:disabled", flavor.isDisabled())
                .with("vcpus", flavor.vcpus()).with("os-flavor-access:is_public", flavor.isPublic())
                .with("rxtx_factor", flavor.rxtxFactor()).with("links", links.both(FLAVORS, flavor.flavorid())), flavor);
        return (version.isAtLeast(61) && showsExtraSpecs ? json.with("extra_specs", Map.of()) : json).members();
    }

    /** A flavor as part of a server: before 2.47 where it is to be found, since then what it is made of, without its id. */
    Map<String, Object> ofServer(Flavor flavor) {
        if (!version.isAtLeast(47)) {
            return new JsonObject().with("id", flavor.flavorid()).with("links", links.bookmarkOnly(FLAVORS, flavor.flavorid())).members();
        }
        JsonObject json = new JsonObject().with("vcpus", flavor.vcpus()).with("ram", flavor.memoryMb())
                .with("disk", flavor.rootGb()).with("ephemeral", flavor.ephemeralGb()).with("swap", flavor.swap())
                .with("original_name", flavor.name());
        return (showsExtraSpecs ? json.with("extra_specs", Map.of()) : json).members();
    }

    private JsonObject described(JsonObject json, Flavor flavor) {
        return version.isAtLeast(55) ? json.with("description", flavor.description()) : json;
    }

    /** No swap is an empty text before 2.75. */
    private Object swap(int megabytes) {
        if (megabytes == 0 && !version.isAtLeast(75)) {
            return "";
        }
        return megabytes;
    }
}
