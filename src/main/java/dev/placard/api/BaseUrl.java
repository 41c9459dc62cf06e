package dev.placard.api;

import dev.placard.ground.Option;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;

/**
 * The URL a client reached this application by. Nova: webob's host_url and oslo_middleware/http_proxy_to_wsgi.py.
 *
 * @param scheme {@code http} or {@code https}
 * @param host host, and port where the client named one
 * @param prefix what stands before Nova's own path
 */
record BaseUrl(String scheme, String host, String prefix) {

    /** Whether what a proxy says of the client's request is believed: to be set only where no client can reach past the proxy. */
    static final Option<Boolean> PROXY_HEADERS = Option.bool("oslo_middleware.enable_proxy_headers_parsing", false);

    /**
     * The URL of a request.
     *
     * @param request the request
     * @param believesProxy the value of {@link #PROXY_HEADERS}
     * @return the URL up to Nova's own path
     */
    static BaseUrl of(HttpServletRequest request, boolean believesProxy) {
        String host = Optional.ofNullable(request.getHeader("Host")).orElseGet(() -> request.getLocalName() + ":" + request.getLocalPort());
        if (!believesProxy) {
            return new BaseUrl(request.getScheme(), host, request.getContextPath());
        }
        Optional<String> forwarded = header(request, "Forwarded");
        Optional<String> byScheme = forwarded.isPresent() ? forwarded.flatMap(value -> parameter(value, "proto"))
                : header(request, "X-Forwarded-Proto");
        Optional<String> byHost = forwarded.isPresent() ? forwarded.flatMap(value -> parameter(value, "host"))
                : header(request, "X-Forwarded-Host");
        return new BaseUrl(byScheme.orElse(request.getScheme()), byHost.orElse(host),
                header(request, "X-Forwarded-Prefix").orElse("") + request.getContextPath());
    }

    /** The URL as a link begins. */
    @Override
    public String toString() {
        String noPort = scheme.equals("https") ? ":443" : scheme.equals("http") ? ":80" : ":";
        String plain = host.endsWith(noPort) ? host.substring(0, host.length() - noPort.length())
                : host.endsWith(":") ? host.substring(0, host.length() - 1) : host;
        return scheme + "://" + plain + prefix;
    }

    /** A parameter of the first proxy in a Forwarded header (RFC 7239); oslo takes the value as it is, quotes and all. */
    private static Optional<String> parameter(String header, String name) {
        for (String pair : header.split(",", 2)[0].split(";")) {
            int equals = pair.indexOf('=');
            if (equals > 0 && pair.substring(0, equals).strip().toLowerCase(Locale.ROOT).equals(name)) {
                return Optional.of(pair.substring(equals + 1).strip()).filter(value -> !value.isEmpty());
            }
        }
        return Optional.empty();
    }

    private static Optional<String> header(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getHeader(name)).filter(value -> !value.isEmpty());
    }
}
