package dev.placard.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A routed request as Jakarta REST is to see it: under its one path, with a body that is JSON and without a say in the form of the
 * answer. Nova has judged all three by then, and by other rules than Jakarta REST's.
 */
public final class RoutedRequest extends HttpServletRequestWrapper {

    private static final Map<String, String> HEADERS = Map.of("accept", "*/*", "content-type", "application/json");

    private final String path;

    /** A request that has a route. */
    public RoutedRequest(HttpServletRequest request, Route route) {
        super(request);
        this.path = route.path();
    }

    @Override
    public String getRequestURI() {
        return getContextPath() + path;
    }

    @Override
    public StringBuffer getRequestURL() {
        return new StringBuffer(getScheme()).append("://").append(getServerName()).append(':').append(getServerPort())
                .append(getRequestURI());
    }

    @Override
    public String getPathInfo() {
        return path;
    }

    @Override
    public String getQueryString() {
        return "";
    }

    @Override
    public String getContentType() {
        return HEADERS.get("content-type");
    }

    @Override
    public String getHeader(String name) {
        return replaced(name).orElseGet(() -> super.getHeader(name));
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        return replaced(name).map(value -> Collections.enumeration(List.of(value))).orElseGet(() -> super.getHeaders(name));
    }

    @Override
    public Enumeration<String> getHeaderNames() {
        Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        names.addAll(Collections.list(super.getHeaderNames()));
        names.addAll(HEADERS.keySet());
        return Collections.enumeration(names);
    }

    private static Optional<String> replaced(String name) {
        return Optional.ofNullable(HEADERS.get(name.toLowerCase(Locale.ROOT)));
    }
}
