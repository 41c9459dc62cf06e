package dev.placard.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import java.util.Optional;

/**
 * A request under way and the answer to come: what is found out about it once, by whoever meets it first, the token check
 * or a filter.
 *
 * @param mounted which of Nova's applications answers
 * @param id the id every answer of that application carries
 * @param globalId the id the caller sent along
 */
public record Exchange(UrlMap.Mounted mounted, RequestId id, Optional<RequestId> globalId) {

    private static final String ATTRIBUTE = Exchange.class.getName();
    private static final String RESPONSE = ATTRIBUTE + ".response";

    /**
     * The exchange of a request. At the first call the answer gets its request ids.
     *
     * @param request the request
     * @param response the answer to it, not yet sent
     * @return the same exchange at every call for one request
     */
    public static Exchange of(HttpServletRequest request, HttpServletResponse response) {
        if (request.getAttribute(ATTRIBUTE) instanceof Exchange known) {
            return known;
        }
        Exchange exchange = new Exchange(UrlMap.mount(RequestPath.of(request.getRequestURI()), header(request, "Content-Type"),
                header(request, "Accept")), RequestId.next(), RequestId.global(header(request, RequestId.INBOUND_HEADER)));
        request.setAttribute(ATTRIBUTE, exchange);
        request.setAttribute(RESPONSE, response);
        if (exchange.mounted().app().hasRequestIds() && !request.getMethod().equals("OPTIONS")) {
            response.setHeader(RequestId.HEADER, exchange.id().value());
            response.setHeader(RequestId.COMPUTE_HEADER, exchange.id().value());
        }
        return exchange;
    }

    /**
     * The exchange of a request that somebody met before.
     *
     * @param request the request
     * @return empty for a request that is no part of Nova's API
     */
    public static Optional<Exchange> known(HttpServletRequest request) {
        return Optional.ofNullable((Exchange) request.getAttribute(ATTRIBUTE));
    }

    /**
     * The answer to a request that is {@link #known}.
     *
     * @param request the request
     * @return the answer, sent or not
     */
    public static HttpServletResponse response(HttpServletRequest request) {
        return (HttpServletResponse) request.getAttribute(RESPONSE);
    }

    private static String header(HttpServletRequest request, String name) {
        return Objects.requireNonNullElse(request.getHeader(name), "");
    }
}
