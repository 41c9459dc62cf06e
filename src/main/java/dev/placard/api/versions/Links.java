package dev.placard.api.versions;

import dev.placard.config.Settings;
import dev.placard.http.BaseUrl;
import dev.placard.http.Route;
import dev.placard.python.JsonObject;
import dev.placard.python.PercentEncoding;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How an answer refers to things: what every link begins with, where the application is mounted, and the project, where the URL asked names
 * it. Nova: api/openstack/common.py ViewBuilder.
 */
public record Links(String host, String mount, Optional<String> project) {

    /** The links of a request's answer. */
    public static Links of(HttpServletRequest request, Route route, Settings settings) {
        BaseUrl base = BaseUrl.of(request, settings.get(BaseUrl.BELIEVES_PROXY));
        String prefix = settings.get(VersionDocuments.LINK_PREFIX);
        return new Links(prefix.isEmpty() ? base.toString() : prefix + base.prefix(), route.app().prefix(), route.project());
    }

    /** A link with the version in it. */
    public String self(String collection, String id) {
        return host + mount + path() + "/" + collection + "/" + id;
    }

    /** A link that outlives versions. */
    String bookmark(String collection, String id) {
        return host + path() + "/" + collection + "/" + id;
    }

    /** Both links to a thing. */
    public List<Map<String, Object>> both(String collection, String id) {
        return List.of(link("self", self(collection, id)), link("bookmark", bookmark(collection, id)));
    }

    /** The one link to a thing that is another service's, or is shown in short. */
    public List<Map<String, Object>> bookmarkOnly(String collection, String id) {
        return List.of(link("bookmark", bookmark(collection, id)));
    }

    /**
     * The link to the page behind the last thing shown, with the arguments of the page asked for; of several values of one argument the
     * last one stays.
     */
    public List<Map<String, Object>> next(String collection, Map<String, List<String>> query, String lastId) {
        Map<String, String> arguments = new LinkedHashMap<>();
        new TreeMap<>(query).forEach((name, values) -> arguments.put(name, values.get(values.size() - 1)));
        arguments.put("marker", lastId);
        String encoded = arguments.entrySet().stream()
                .map(entry -> PercentEncoding.inQuery(entry.getKey()) + "=" + PercentEncoding.inQuery(entry.getValue()))
                .collect(Collectors.joining("&"));
        return List.of(link("next", host + mount + path() + "/" + collection + "?" + encoded));
    }

    private String path() {
        return project.map(id -> "/" + id).orElse("");
    }

    private static Map<String, Object> link(String rel, String href) {
        return new JsonObject().with("rel", rel).with("href", href).members();
    }
}
