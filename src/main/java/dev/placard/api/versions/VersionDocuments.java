package dev.placard.api.versions;

import dev.placard.config.Option;
import dev.placard.python.JsonObject;
import dev.placard.python.PythonJson;
import dev.placard.python.Trimmed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The documents by which a client finds the API. Nova: compute/versions.py, compute/views/versions.py. */
public final class VersionDocuments {

    /** What links begin with instead of the URL that was asked, for a deployment behind a front server. */
    public static final Option<String> LINK_PREFIX = Option.text("api.compute_link_prefix", "")
            .formerly("DEFAULT.osapi_compute_link_prefix");

    private final List<Entry> entries;
    private final String linkPrefix;

    VersionDocuments(VersionRange range, String linkPrefix) {
        this.entries = List.of(
                new Entry("v2.0", "v2", "SUPPORTED", "", "", "2011-01-21T11:33:21Z", "2"),
                new Entry("v2.1", "v2.1", "CURRENT", range.maximum().toString(), range.minimum().toString(), "2013-07-23T11:33:21Z",
                        "2.1"));
        this.linkPrefix = linkPrefix;
    }

    /** The list at {@code /}; the URL is what stands before the path. */
    byte[] versions(String baseUrl) {
        return PythonJson.bytes(Map.of("versions", entries.stream().map(entry -> entry.summary()
                .with("links", List.of(self(joined(prefix(baseUrl), entry.path, "")))).members()).toList()));
    }

    /** The document of one version, at the URL it is mounted at, {@code http://host/v2.1}. */
    byte[] version(boolean isLegacyV2, String baseUrl) {
        Entry entry = entries.get(isLegacyV2 ? 0 : 1);
        JsonObject description = new JsonObject().with("rel", "describedby").with("type", "text/html")
                .with("href", "http://docs.openstack.org/");
        return PythonJson.bytes(Map.of("version", entry.summary()
                .with("links", List.of(self(withoutEndSlash(prefix(baseUrl)) + "/"), description.members()))
                .with("media-types", entry.mediaTypes()).members()));
    }

    /** The choices for an escaped path that names no version; the body of a 300. */
    byte[] choices(String baseUrl, String path) {
        return PythonJson.bytes(Map.of("choices", entries.stream()
                .map(entry -> new JsonObject().with("id", entry.id).with("status", entry.status)
                        .with("links", List.of(self(joined(prefix(baseUrl), entry.path, path))))
                        .with("media-types", entry.mediaTypes()).members()).toList()));
    }

    // common.py _update_link_prefix
    private String prefix(String baseUrl) {
        int path = baseUrl.indexOf('/', baseUrl.indexOf("://") + 3);
        return linkPrefix.isEmpty() ? baseUrl : withoutEndSlash(linkPrefix + (path < 0 ? "" : baseUrl.substring(path)));
    }

    private static Map<String, Object> self(String href) {
        return new JsonObject().with("rel", "self").with("href", href).members();
    }

    // common.py url_join: an empty last part makes a slash at the end
    private static String joined(String... parts) {
        List<String> clean = new ArrayList<>(Stream.of(parts).filter(part -> !part.isEmpty())
                .map(part -> Trimmed.both(part, "/")).toList());
        if (parts[parts.length - 1].isEmpty()) {
            clean.add("");
        }
        return String.join("/", clean);
    }

    private static String withoutEndSlash(String url) {
        return Trimmed.end(url, "/");
    }

    private record Entry(String id, String path, String status, String version, String minVersion, String updated, String mediaVersion) {

        JsonObject summary() {
            return new JsonObject().with("id", id).with("status", status).with("version", version).with("min_version", minVersion)
                    .with("updated", updated);
        }

        List<Map<String, Object>> mediaTypes() {
            return List.of(new JsonObject().with("base", "application/json")
                    .with("type", "application/vnd.openstack.compute+json;version=" + mediaVersion).members());
        }
    }
}
