package dev.placard.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A routed request as Jakarta REST is to see it: under its one path, with a body that is JSON and without a say in the form of the
 * answer. Nova has judged all three by then, and by other rules than Jakarta REST's.
 */
public final class RoutedRequest extends HttpServletRequestWrapper {

    private static final String JSON = "application/json";

    /** In any case, and asked for every header there is. */
    private static final Map<String, String> HEADERS = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    static {
        HEADERS.put("accept", "*/*");
        HEADERS.put("content-type", JSON);
    }

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
        return JSON;
    }

    @Override
    public String getHeader(String name) {
        return HEADERS.containsKey(name) ? HEADERS.get(name) : super.getHeader(name);
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        return HEADERS.containsKey(name) ? Collections.enumeration(List.of(HEADERS.get(name))) : super.getHeaders(name);
    }

    @Override
    public Enumeration<String> getHeaderNames() {
        Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        names.addAll(Collections.list(super.getHeaderNames()));
        names.addAll(HEADERS.keySet());
        return Collections.enumeration(names);
    }
}
