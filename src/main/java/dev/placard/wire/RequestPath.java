package dev.placard.wire;

import java.nio.charset.StandardCharsets;
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
    private static final String SAFE = "/~!$&'()*+,;=:@-._";

    private RequestPath() { }

    /**
     * What Nova routes by.
     *
     * @param requestUri the request line's target without the query, escapes and all
     * @return the path; one character for one byte, so that {@code %C3%A9} gives two; begins with a slash or is empty
     */
    public static String of(String requestUri) {
        if (isPlain(requestUri)) {
            return requestUri;
        }
        String uri = SCHEME_AND_HOST.matcher(requestUri).replaceFirst("");
        int fragment = uri.indexOf('#');
        String path = unescaped(ESCAPED_DOT.matcher(fragment < 0 ? uri : uri.substring(0, fragment)).replaceAll(KEPT_DOT));
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

    /**
     * A path with what a URL cannot hold escaped again. Nova: webob's url_quote with its PATH_SAFE.
     *
     * @param path what {@link #of(String)} gave
     * @return ASCII
     */
    public static String escaped(String path) {
        StringBuilder out = new StringBuilder(path.length());
        for (byte octet : path.getBytes(StandardCharsets.ISO_8859_1)) {
            char c = (char) (octet & 0xff);
            if (c < 0x80 && (Character.isLetterOrDigit(c) || SAFE.indexOf(c) >= 0)) {
                out.append(c);
            } else {
                out.append(String.format("%%%02X", (int) c));
            }
        }
        return out.toString();
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

    /**
     * A text with its escapes undone; a broken escape stays, as in Python.
     *
     * @param path the text
     * @return one character for one byte
     */
    public static String unescaped(String path) {
        if (path.indexOf('%') < 0) {
            return path;
        }
        StringBuilder out = new StringBuilder(path.length());
        for (int i = 0; i < path.length(); i++) {
            int value = path.charAt(i) == '%' ? hexPair(path, i + 1) : -1;
            out.append(value < 0 ? path.charAt(i) : (char) value);
            i += value < 0 ? 0 : 2;
        }
        return out.toString();
    }

    /** The value of the two hex digits at a place; -1 where there are none: Python leaves a broken escape as it is. */
    private static int hexPair(String path, int at) {
        if (at + 1 >= path.length()) {
            return -1;
        }
        int high = hexDigit(path.charAt(at));
        int low = hexDigit(path.charAt(at + 1));
        return high < 0 || low < 0 ? -1 : high * 16 + low;
    }

    private static int hexDigit(char c) {
        return c < 0x80 ? Character.digit(c, 16) : -1;
    }
}
