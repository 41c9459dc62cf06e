package dev.placard.http;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A request without a container: a method, a path, headers, attributes and an address; anything else asked of it fails the test. */
public final class FakeRequest {

    private final String method;
    private final String uri;
    private final Map<String, List<String>> headers = new HashMap<>();
    private final Map<String, Object> attributes = new HashMap<>();
    private String contextPath = "";
    private String client = "192.0.2.1";

    private FakeRequest(String method, String uri) {
        this.method = method;
        this.uri = uri;
    }

    public static FakeRequest of(String method, String uri) {
        return new FakeRequest(method, uri);
    }

    public FakeRequest with(String header, String... lines) {
        headers.computeIfAbsent(header.toLowerCase(Locale.ROOT), name -> new ArrayList<>()).addAll(List.of(lines));
        return this;
    }

    public FakeRequest under(String path) {
        contextPath = path;
        return this;
    }

    public FakeRequest from(String address) {
        client = address;
        return this;
    }

    public HttpServletRequest get() {
        return (HttpServletRequest) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {HttpServletRequest.class},
                (proxy, called, arguments) -> answer(called, arguments));
    }

    private Object answer(Method called, Object[] arguments) {
        return switch (called.getName()) {
            case "getMethod" -> method;
            case "getRequestURI" -> uri;
            case "getScheme" -> "http";
            case "getServerName", "getLocalName" -> "placard.example.org";
            case "getServerPort", "getLocalPort" -> 8774;
            case "getContextPath" -> contextPath;
            case "getRemoteAddr" -> client;
            case "getHeader" -> lines(arguments[0]).stream().findFirst().orElse(null);
            case "getHeaders" -> Collections.enumeration(lines(arguments[0]));
            case "getHeaderNames" -> Collections.enumeration(headers.keySet());
            case "getAttribute" -> attributes.get(arguments[0]);
            case "setAttribute" -> attributes.put((String) arguments[0], arguments[1]);
            default -> throw new UnsupportedOperationException(called.toString());
        };
    }

    private List<String> lines(Object name) {
        return headers.getOrDefault(((String) name).toLowerCase(Locale.ROOT), List.of());
    }
}
