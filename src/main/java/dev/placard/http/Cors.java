package dev.placard.http;

import dev.placard.config.ExtensionsOption;
import dev.placard.config.Option;
import dev.placard.config.Settings;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What a page of another origin may read (W3C Recommendation "Cross-Origin Resource Sharing"). Off until an operator allows an
 * origin. Nova: oslo_middleware/cors.py with the defaults of nova/middleware.py.
 */
public final class Cors {

    /** The origins whose pages may read answers, {@code https://horizon.example.com}; {@code *} stands for every one. */
    public static final Option<List<String>> ALLOWED_ORIGIN = Option.list("cors.allowed_origin", "");

    /** Whether a page may send credentials along. */
    public static final Option<Boolean> ALLOW_CREDENTIALS = Option.bool("cors.allow_credentials", true);

    /** The headers of an answer a page may read. */
    public static final Option<List<String>> EXPOSE_HEADERS = Option.list("cors.expose_headers", "X-Auth-Token,X-Openstack-Request-Id,"
            + "X-Subject-Token,X-Service-Token,X-OpenStack-Nova-API-Version,OpenStack-API-Version");

    /** For how many seconds a page may remember what it is allowed; 0 leaves it to the browser. */
    public static final Option<Integer> MAX_AGE = Option.integer("cors.max_age", 3600, 0);

    /** The methods a page may use. */
    public static final Option<List<String>> ALLOW_METHODS = Option.list("cors.allow_methods", "GET,PUT,POST,DELETE,PATCH");

    /** The headers a page may send. */
    public static final Option<List<String>> ALLOW_HEADERS = Option.list("cors.allow_headers", "X-Auth-Token,X-Openstack-Request-Id,"
            + "X-Identity-Status,X-Roles,X-Service-Catalog,X-User-Id,X-Tenant-Id,X-OpenStack-Nova-API-Version,OpenStack-API-Version");

    /** All options of CORS. */
    public static final List<Option<?>> OPTIONS =
            List.of(ALLOWED_ORIGIN, ALLOW_CREDENTIALS, EXPOSE_HEADERS, MAX_AGE, ALLOW_METHODS, ALLOW_HEADERS);

    private static final String ALLOW_ORIGIN = "Access-Control-Allow-Origin";
    private static final List<String> SIMPLE_HEADERS = List.of("Accept", "Accept-Language", "Content-Type", "Cache-Control",
            "Content-Language", "Expires", "Last-Modified", "Pragma");

    private final List<String> origins;
    private final boolean allowsCredentials;
    private final List<String> exposed;
    private final int maxAge;
    private final List<String> methods;
    private final Set<String> headers = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

    /** The rules an operator has set. */
    public Cors(Settings settings) {
        this.origins = settings.get(ALLOWED_ORIGIN);
        this.allowsCredentials = settings.get(ALLOW_CREDENTIALS);
        boolean hasExtensions = settings.get(ExtensionsOption.EXTENSIONS);
        this.exposed = with(settings.get(EXPOSE_HEADERS), hasExtensions ? List.of("ETag") : List.of());
        this.maxAge = settings.get(MAX_AGE);
        this.methods = settings.get(ALLOW_METHODS);
        this.headers.addAll(with(settings.get(ALLOW_HEADERS), hasExtensions ? List.of("If-Match", "If-None-Match") : List.of()));
        this.headers.addAll(SIMPLE_HEADERS);
    }

    /**
     * Marks an answer that is not yet sent as readable for the page that asked, if it is; once, however often it is called. Not for
     * OPTIONS.
     */
    public void allow(HttpServletRequest request, HttpServletResponse response) {
        allowed(request).filter(origin -> !response.containsHeader(ALLOW_ORIGIN)).ifPresent(origin -> {
            permit(origin, response);
            if (!exposed.isEmpty()) {
                response.setHeader("Access-Control-Expose-Headers", String.join(",", exposed));
            }
        });
    }

    /** Answers the question a browser asks, by OPTIONS, before the request itself; nothing where the page may not. */
    public void allowPreflight(HttpServletRequest request, HttpServletResponse response) {
        String method = Headers.one(request, "Access-Control-Request-Method");
        List<String> asked = Arrays.stream(Headers.one(request, "Access-Control-Request-Headers").split(","))
                .map(String::strip).filter(name -> !name.isEmpty()).toList();
        allowed(request).filter(origin -> methods.contains(method) && headers.containsAll(asked)).ifPresent(origin -> {
            permit(origin, response);
            if (maxAge != 0) {
                response.setHeader("Access-Control-Max-Age", Integer.toString(maxAge));
            }
            response.setHeader("Access-Control-Allow-Methods", method);
            if (!asked.isEmpty()) {
                response.setHeader("Access-Control-Allow-Headers", String.join(",", asked));
            }
        });
    }

    private static List<String> with(List<String> names, List<String> more) {
        return Stream.concat(names.stream(), more.stream()).toList();
    }

    private void permit(String origin, HttpServletResponse response) {
        response.addHeader("Vary", "Origin");
        response.setHeader(ALLOW_ORIGIN, origin);
        if (allowsCredentials) {
            response.setHeader("Access-Control-Allow-Credentials", "true");
        }
    }

    private Optional<String> allowed(HttpServletRequest request) {
        String origin = request.getHeader("Origin");
        if (origin == null || origins.isEmpty()) {
            return Optional.empty();
        }
        if (origins.contains(origin)) {
            return Optional.of(origin);
        }
        return origins.contains("*") ? Optional.of("*") : Optional.empty();
    }
}
