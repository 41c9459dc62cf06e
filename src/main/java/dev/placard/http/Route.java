package dev.placard.http;

import dev.placard.python.PercentEncoding;
import dev.placard.python.Trimmed;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a request is about. Nova: compute/routes.py, api/openstack/__init__.py ProjectMapper.
 *
 * @param app which application it is a route of
 * @param project the project named in the URL
 * @param segments the path behind it, its escapes undone
 */
public record Route(App app, Optional<String> project, List<String> segments) {

    private static final String ATTRIBUTE = Route.class.getName();
    private static final Set<String> OF_ALL_ITEMS = Set.of("GET", "POST", "PUT", "PATCH");
    private static final Set<String> OF_ONE_ITEM = Set.of("GET", "PUT", "DELETE");
    private static final int OF_AN_ITEM = 4;
    private static final String NO_PROJECT = "-";

    private static final Pattern PATH = Pattern.compile("/(?:([0-9a-f-]+)/)?(servers/[^/]+/metadata(?:/[^/]+)?)");
    private static final Pattern HISTORY = Pattern.compile("/(?:([0-9a-f-]+)/)?(servers/[^/]+/metadata-history|metadata-events)");
    private static final String REGISTER = "/(?:([0-9a-f-]+)/)?";
    private static final Map<Pattern, Set<String>> REGISTER_PATHS = Map.of(
            Pattern.compile(REGISTER + "(servers)"), Set.of("GET", "POST"),
            Pattern.compile(REGISTER + "(servers/[^/]+)"), Set.of("GET", "DELETE"),
            Pattern.compile(REGISTER + "(flavors(?:/[^/]+(?:/os-extra_specs)?)?|os-quota-sets/[^/]+)"), Set.of("GET"));

    /**
     * Finds the route. Nova's other rule, {@code ?_method=} in place of the method, is left out: a GET must not write.
     *
     * @param method the request's method
     * @param mounted the application and the path below its prefix
     * @return empty for what is not routed: a bare 404, since Nova knows no 405
     */
    public static Optional<Route> find(String method, UrlMap.Mounted mounted) {
        return matched(PATH, mounted).filter(route -> (route.key().isPresent() ? OF_ONE_ITEM : OF_ALL_ITEMS).contains(method));
    }

    /**
     * Finds the route of the history of metadata, or of its events, which Nova has not.
     *
     * @param method the request's method
     * @param mounted the application and the path below its prefix
     * @return empty for what is not routed
     */
    public static Optional<Route> findHistory(String method, UrlMap.Mounted mounted) {
        return method.equals("GET") ? matched(HISTORY, mounted) : Optional.empty();
    }

    /**
     * Finds a route of the server register.
     *
     * @param method the request's method
     * @param mounted the application and the path below its prefix
     * @return empty for what is not routed
     */
    public static Optional<Route> findInRegister(String method, UrlMap.Mounted mounted) {
        return REGISTER_PATHS.entrySet().stream().filter(entry -> entry.getValue().contains(method))
                .flatMap(entry -> matched(entry.getKey(), mounted).stream()).findFirst();
    }

    private static Optional<Route> matched(Pattern pattern, UrlMap.Mounted mounted) {
        Matcher parts = pattern.matcher(withoutEndLines(mounted.pathInfo()));
        return parts.matches() ? Optional.of(new Route(mounted.app(), Optional.ofNullable(parts.group(1)),
                List.of(parts.group(2).split("/")))) : Optional.empty();
    }

    /** Python's $ also matches before a newline at the end; all of them go, so that no key of more than newlines ever ends in one. */
    private static String withoutEndLines(String path) {
        String bare = Trimmed.end(path, "\n");
        return bare.endsWith("/") && bare.length() < path.length() ? bare + "\n" : bare;
    }

    /** The route a request was found to have. */
    public static Route of(HttpServletRequest request) {
        return (Route) request.getAttribute(ATTRIBUTE);
    }

    /** Whether the project in the URL is judged only after the body. Nova: wsgi.py _should_have_body. */
    public static boolean hasBody(HttpServletRequest request) {
        return request.getMethod().equals("PUT") || request.getMethod().equals("POST");
    }

    /** Whether it is the one method that is Placard's and not Nova's. Without a type of body it is no patch, and answered as by Nova. */
    public static boolean isPatch(HttpServletRequest request) {
        return request.getMethod().equals("PATCH");
    }

    void remember(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    /** The item; empty for all of them. */
    public Optional<String> key() {
        return segments.size() == OF_AN_ITEM ? Optional.of(segments.get(OF_AN_ITEM - 1)) : Optional.empty();
    }

    /**
     * The one path under which the resource knows this route, whichever application it belongs to and whether or not the URL names
     * a project, so that Jakarta REST has one plain template to match. Every character is escaped that could mean something to a
     * container or to Jakarta REST: semicolons, dots, plus signs.
     */
    String path() {
        return App.API_V21.prefix() + "/" + project.orElse(NO_PROJECT) + "/"
                + segments.stream().map(Route::escaped).collect(Collectors.joining("/"));
    }

    private static String escaped(String segment) {
        return PercentEncoding.encoded(segment, "-_");
    }
}
