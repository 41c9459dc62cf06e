package dev.placard.http;

import dev.placard.core.Caller;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A request under way: what it is, found out once, by whoever meets it first, the token check or a filter; and what is learned of it
 * on its way. It is the one attribute of a request.
 */
public final class RequestContext {

    private static final String ATTRIBUTE = RequestContext.class.getName();

    private final UrlMap.Mounted mounted;
    private final Optional<Route> route;
    private final RequestId id = RequestId.next();
    private final Optional<RequestId> globalId;
    private final String accept;
    private final HttpServletResponse response;
    private Optional<Caller> caller = Optional.empty();
    private Microversion version = Microversion.DEFAULT;
    private Map<String, List<String>> arguments = Map.of();

    private RequestContext(HttpServletRequest request, HttpServletResponse response, Operations operations) {
        this.accept = Headers.one(request, "Accept");
        this.mounted = UrlMap.mount(RequestPath.of(request.getRequestURI()), Headers.one(request, "Content-Type"), accept);
        this.route = operations.route(request.getMethod(), mounted);
        this.globalId = RequestId.global(Headers.one(request, RequestId.INBOUND_HEADER));
        this.response = response;
    }

    /** The context of a request, the same one at every call. At the first call the answer, which is not yet sent, gets its request ids. */
    public static RequestContext of(HttpServletRequest request, HttpServletResponse response, Operations operations) {
        Optional<RequestContext> known = known(request);
        if (known.isPresent()) {
            return known.get();
        }
        RequestContext context = new RequestContext(request, response, operations);
        request.setAttribute(ATTRIBUTE, context);
        if (context.mounted.app().hasRequestIds() && !request.getMethod().equals("OPTIONS")) {
            context.writeIds();
        }
        return context;
    }

    /** The context of a request that a filter has let through to a resource. */
    public static RequestContext of(HttpServletRequest request) {
        return known(request).orElseThrow();
    }

    /** The context of a request that somebody may have met before; empty for one that is no part of Nova's API. */
    public static Optional<RequestContext> known(HttpServletRequest request) {
        return Optional.ofNullable((RequestContext) request.getAttribute(ATTRIBUTE));
    }

    /** Puts the request's id into the answer's headers. */
    public void writeIds() {
        response.setHeader(RequestId.HEADER, id.value());
        response.setHeader(RequestId.COMPUTE_HEADER, id.value());
    }

    /** Which of Nova's applications answers. */
    public UrlMap.Mounted mounted() {
        return mounted;
    }

    /** What it asks for; empty where nothing here answers it. */
    public Optional<Route> route() {
        return route;
    }

    /** The policy action of what it asks for; only for what needs one. */
    public String action() {
        return route.flatMap(found -> found.operation().action()).orElseThrow();
    }

    /** The id that every answer of Nova's API carries. */
    public RequestId id() {
        return id;
    }

    /** The id the caller sent along. */
    public Optional<RequestId> globalId() {
        return globalId;
    }

    /** Both ids, for a line in the log. */
    public String ids() {
        return globalId.map(global -> global.value() + " ").orElse("") + id.value();
    }

    /** The Accept header the client sent; empty text where it is missing. */
    public String accept() {
        return accept;
    }

    /** The answer to it, sent or not. */
    public HttpServletResponse response() {
        return response;
    }

    /** Who calls; empty as long as nobody knows. Kept for the log: when a request ends, an app server may no longer tell. */
    public Optional<Caller> caller() {
        return caller;
    }

    /** Says who calls. */
    public void setCaller(Caller caller) {
        this.caller = Optional.of(caller);
    }

    /** The microversion that was agreed on. */
    public Microversion version() {
        return version;
    }

    /** The arguments of the query, in the order they came; none where the operation has none. */
    public Map<String, List<String>> arguments() {
        return arguments;
    }

    /** Says what was agreed on before the operation is carried out: the microversion of the answer, and the arguments of the query. */
    public void agree(Microversion version, Map<String, List<String>> arguments) {
        this.version = version;
        this.arguments = arguments;
    }
}
