package dev.placard.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Which of Nova's applications answers a request, and in which content type. Nova: api/openstack/urlmap.py. The prefix of
 * the path decides; where there is none, a {@code version} parameter of Content-Type or Accept does.
 */
public final class UrlMap {

    private static final String JSON = "application/json";
    private static final List<String> TYPES = List.of(JSON, "application/vnd.openstack.compute+json");

    // what nearly every client sends; nothing needs to be weighed
    private static final Set<String> ANY_OR_JSON = Set.of("", "*/*", JSON);

    private UrlMap() { }

    /** The application that answers a request, what is left of the path for it, and what a successful answer is called. */
    public record Mounted(NovaApplication app, String pathInfo, String contentType) { }

    /**
     * Finds the application, by the path and two headers, which are empty texts where they are missing.
     *
     * @param path what {@link RequestPath#of(String)} gave
     * @return always one, {@link NovaApplication#VERSIONS} where nothing else fits
     */
    public static Mounted mount(String path, String contentType, String accept) {
        NovaApplication byPath = match(path);
        if (byPath != NovaApplication.VERSIONS && (path.endsWith(".json") || ANY_OR_JSON.contains(accept))) {
            return new Mounted(byPath, path.substring(byPath.prefix().length()), JSON);
        }
        MediaRange best = MediaRange.bestMatch(accept, offers(path, byPath));
        String answered = path.endsWith(".json") || best.type().isEmpty() ? JSON : best.type();
        if (byPath != NovaApplication.VERSIONS) {
            return new Mounted(byPath, path.substring(byPath.prefix().length()), answered);
        }
        NovaApplication byVersion = MediaRange.parse(contentType).version().or(best::version).map(version -> match("/v" + version))
                .orElse(NovaApplication.VERSIONS);
        return new Mounted(byVersion, path, answered);
    }

    private static List<String> offers(String path, NovaApplication app) {
        if (!path.equals("/") && (app == NovaApplication.VERSIONS || !path.equals(app.prefix() + "/"))) {
            return TYPES;
        }
        List<String> more = new ArrayList<>(TYPES);
        more.add("application/atom+xml");
        return more;
    }

    // "/v2.1/+" in api-paste.ini: at least one character must follow the slash
    private static NovaApplication match(String path) {
        if (path.startsWith("/v2.1/") && path.length() > 6) {
            return NovaApplication.API_V21;
        }
        if (path.equals("/v2.1") || path.equals("/v2.1/")) {
            return NovaApplication.VERSION_V21;
        }
        if (path.startsWith("/v2/") && path.length() > 4) {
            return NovaApplication.API_V2;
        }
        return path.equals("/v2") || path.equals("/v2/") ? NovaApplication.VERSION_V2 : NovaApplication.VERSIONS;
    }
}
