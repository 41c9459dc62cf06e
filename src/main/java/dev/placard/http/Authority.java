package dev.placard.http;

import java.util.HexFormat;

/**
 * The host and port of a URL, as a Host header names them: RFC 3986, section 3.2.2 and 3.2.3. Links are made of it, so nothing else
 * may stand in it.
 */
public final class Authority {

    /** The longest name of a host, in characters (RFC 1035, section 2.3.4), its port not counted. */
    public static final int LONGEST_HOST = 255;

    private static final int LONGEST_PORT = 5;
    private static final String SUB_DELIMITERS = "!$&'()*+,;=";

    private Authority() { }

    /**
     * Whether a text is a host with or without a port: not for user information, a path, spaces, characters beyond ASCII, and what is too
     * long. The empty text is one: HTTP allows it.
     */
    public static boolean isValid(String text) {
        if (text.length() > LONGEST_HOST + 1 + LONGEST_PORT) {
            return false;
        }
        int end = text.startsWith("[") ? text.indexOf(']') + 1 : hostEnd(text);
        return end <= LONGEST_HOST && (text.startsWith("[") ? isAddress(text.substring(0, end)) : isName(text.substring(0, end)))
                && isPort(text.substring(end));
    }

    private static int hostEnd(String text) {
        int colon = text.indexOf(':');
        return colon < 0 ? text.length() : colon;
    }

    private static boolean isPort(String text) {
        return text.isEmpty() || text.charAt(0) == ':' && text.length() <= 1 + LONGEST_PORT
                && text.chars().skip(1).allMatch(c -> c >= '0' && c <= '9');
    }

    /** IPv6 and what may come after it, in brackets; which numbers make an address is left to who follows the link. */
    private static boolean isAddress(String text) {
        return text.length() > 2 && text.substring(1, text.length() - 1).chars()
                .allMatch(c -> isUnreserved(c) || c == ':' || SUB_DELIMITERS.indexOf(c) >= 0);
    }

    private static boolean isName(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '%' && isHex(text, i + 1) && isHex(text, i + 2)) {
                i += 2;
            } else if (!isUnreserved(c) && SUB_DELIMITERS.indexOf(c) < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isHex(String text, int at) {
        return at < text.length() && HexFormat.isHexDigit(text.charAt(at));
    }

    private static boolean isUnreserved(int c) {
        return c < 0x80 && Character.isLetterOrDigit(c) || "-._~".indexOf(c) >= 0;
    }
}
