package dev.placard.http;

import dev.placard.python.PercentEncoding;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;

/**
 * The path of a request as Nova's routes see it. The WSGI server undoes the escapes, byte by byte into characters (PEP 3333), and
 * takes out {@code .} and {@code ..} unless they were escaped; paste.urlmap makes one slash of several.
 */
public final class RequestPath {

    private static final Pattern SCHEME_AND_HOST = Pattern.compile("^[a-zA-Z][a-zA-Z0-9+.-]*://[^/?#]*");
    private static final Pattern SLASHES = Pattern.compile("//+");
    private static final Pattern ESCAPED_DOT = Pattern.compile("%2[eE]");
    // no byte becomes this character
    private static final String KEPT_DOT = "\ue000";

    private RequestPath() { }

    /**
     * What Nova routes by, of the request line's target without the query.
     *
     * @return the path; one character for one byte, so that {@code %C3%A9} gives two; begins with a slash or is empty
     */
    public static String of(String requestUri) {
        if (isPlain(requestUri)) {
            return requestUri;
        }
        String uri = SCHEME_AND_HOST.matcher(requestUri).replaceFirst("");
        int fragment = uri.indexOf('#');
        String path = PercentEncoding.decoded(ESCAPED_DOT.matcher(fragment < 0 ? uri : uri.substring(0, fragment)).replaceAll(KEPT_DOT));
        return SLASHES.matcher(withoutDots(path)).replaceAll("/").replace(KEPT_DOT, ".");
    }

    /** What nearly every request is: nothing to undo, no empty segment, none that begins with a dot. */
    private static boolean isPlain(String uri) {
        if (!uri.startsWith("/")) {
            return false;
        }
        char last = '/';
        for (int i = 1; i < uri.length(); i++) {
            char c = uri.charAt(i);
            boolean fits = switch (c) {
                case '/', '.' -> last != '/';
                case '_', ':', '-' -> true;
                default -> c < 0x80 && Character.isLetterOrDigit(c);
            };
            if (!fits) {
                return false;
            }
            last = c;
        }
        return last != '/';
    }

    /** What {@link #of(String)} gave, with what a URL cannot hold escaped again. Nova: webob's url_quote with its PATH_SAFE. */
    public static String escaped(String path) {
        return PercentEncoding.encodedBytes(path, PercentEncoding.IN_PATH);
    }

    private static String withoutDots(String path) {
        if (!path.contains("/.")) {
            return path;
        }
        Deque<String> kept = new ArrayDeque<>();
        String last = "";
        for (String segment : path.substring(1).split("/", -1)) {
            last = segment;
            if (segment.equals("..")) {
                kept.pollLast();
            } else if (!segment.equals(".")) {
                kept.add(segment);
            }
        }
        boolean endsInDots = last.equals(".") || last.equals("..");
        return "/" + String.join("/", kept) + (endsInDots && !kept.isEmpty() ? "/" : "");
    }
}
