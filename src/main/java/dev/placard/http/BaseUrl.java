package dev.placard.http;

import dev.placard.config.Option;
import dev.placard.core.ComputeException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The URL a client reached this application by. Nova: webob's host_url and oslo_middleware/http_proxy_to_wsgi.py. Those take every
 * text for a scheme, a host or a prefix; here what could be none is refused, or not believed where a proxy says it.
 *
 * @param scheme {@code http} or {@code https}
 * @param host host, and port where the client named one
 * @param prefix what stands before Nova's own path
 */
public record BaseUrl(String scheme, String host, String prefix) {

    /** Whether what a proxy says is believed: to be set only where no client can reach past the proxy. */
    public static final Option<Boolean> BELIEVES_PROXY = Option.bool("oslo_middleware.enable_proxy_headers_parsing", false);

    private static final Set<String> SCHEMES = Set.of("http", "https");
    private static final int LONGEST_PREFIX = 255;

    /**
     * The URL of a request, up to Nova's own path.
     *
     * @param believesProxy the value of {@link #BELIEVES_PROXY}
     * @throws ComputeException 400 for a Host header that is none (RFC 9112, section 3.2)
     */
    public static BaseUrl of(HttpServletRequest request, boolean believesProxy) {
        String host = Optional.ofNullable(request.getHeader("Host")).orElseGet(() -> request.getLocalName() + ":" + request.getLocalPort());
        if (!Authority.isValid(host)) {
            throw ComputeException.invalidInput("The Host header names no host.");
        }
        if (!believesProxy) {
            return new BaseUrl(request.getScheme(), host, request.getContextPath());
        }
        Optional<String> forwarded = header(request, "Forwarded");
        Optional<String> byScheme = forwarded.isPresent() ? forwarded.flatMap(value -> parameter(value, "proto"))
                : header(request, "X-Forwarded-Proto");
        Optional<String> byHost = forwarded.isPresent() ? forwarded.flatMap(value -> parameter(value, "host"))
                : header(request, "X-Forwarded-Host");
        return new BaseUrl(byScheme.map(text -> text.toLowerCase(Locale.ROOT)).filter(SCHEMES::contains).orElse(request.getScheme()),
                byHost.filter(Authority::isValid).orElse(host),
                header(request, "X-Forwarded-Prefix").filter(BaseUrl::isPath).orElse("") + request.getContextPath());
    }

    /** The URL as a link begins. */
    @Override
    public String toString() {
        String noPort = scheme.equals("https") ? ":443" : scheme.equals("http") ? ":80" : ":";
        String plain = host.endsWith(noPort) ? host.substring(0, host.length() - noPort.length())
                : host.endsWith(":") ? host.substring(0, host.length() - 1) : host;
        return scheme + "://" + plain + prefix;
    }

    /** A parameter of the first proxy in a Forwarded header (RFC 7239). */
    private static Optional<String> parameter(String header, String name) {
        for (String pair : header.split(",", 2)[0].split(";")) {
            int equals = pair.indexOf('=');
            if (equals > 0 && pair.substring(0, equals).strip().toLowerCase(Locale.ROOT).equals(name)) {
                return Optional.of(pair.substring(equals + 1).strip()).filter(value -> !value.isEmpty());
            }
        }
        return Optional.empty();
    }

    private static boolean isPath(String text) {
        return text.startsWith("/") && text.length() <= LONGEST_PREFIX
                && text.chars().allMatch(c -> c < 0x80 && Character.isLetterOrDigit(c) || "/-._~%".indexOf(c) >= 0);
    }

    private static Optional<String> header(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getHeader(name)).filter(value -> !value.isEmpty());
    }
}
