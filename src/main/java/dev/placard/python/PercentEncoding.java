package dev.placard.python;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Percent-encoding of URLs (RFC 3986, section 2.1), as Python's urllib reads and writes it. */
public final class PercentEncoding {

    /** What webob leaves as it is in a path, beside letters and digits: its PATH_SAFE and what urllib never escapes. */
    public static final String IN_PATH = "/~!$&'()*+,;=:@-._";

    /** What urllib's quote leaves as it is, beside letters and digits, where nothing else is safe (RFC 3986, unreserved). */
    static final String UNRESERVED = "-._~";

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private PercentEncoding() { }

    /** A text with its escapes undone, once: one character for one byte. A broken escape stays, as in Python. */
    public static String decoded(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            int value = text.charAt(i) == '%' ? hexPair(text, i + 1) : -1;
            out.append(value < 0 ? text.charAt(i) : (char) value);
            i += value < 0 ? 0 : 2;
        }
        return out.toString();
    }

    /** A text as a URL can hold it, by its bytes in UTF-8. Beside ASCII letters and digits only the characters given stay as they are. */
    public static String encoded(String text, String kept) {
        return encoded(text.getBytes(StandardCharsets.UTF_8), kept);
    }

    /** A text as a query can hold it. Python: urllib.parse.quote_plus. */
    public static String inQuery(String text) {
        return encoded(text, UNRESERVED).replace("%20", "+");
    }

    /** What {@link #decoded} gave, as a URL can hold it; see {@link #encoded(String, String)}. */
    public static String encodedBytes(String bytes, String kept) {
        return encoded(bytes.getBytes(StandardCharsets.ISO_8859_1), kept);
    }

    private static String encoded(byte[] octets, String kept) {
        StringBuilder out = new StringBuilder(octets.length);
        for (byte octet : octets) {
            if (octet > 0 && (Character.isLetterOrDigit(octet) || kept.indexOf(octet) >= 0)) {
                out.append((char) octet);
            } else {
                out.append('%').append(HEX.toHexDigits(octet));
            }
        }
        return out.toString();
    }

    /** The value of the two hex digits at a place; -1 where there are none. */
    private static int hexPair(String text, int at) {
        return at + 1 < text.length() && HexFormat.isHexDigit(text.charAt(at)) && HexFormat.isHexDigit(text.charAt(at + 1))
                ? HexFormat.fromHexDigits(text, at, at + 2) : -1;
    }
}
