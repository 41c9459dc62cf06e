package dev.placard.register;

import dev.placard.python.Trimmed;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

/** The formats of strings that Nova's schemas name. Nova: validation/validators.py. */
final class Formats {

    private static final Pattern HEX_32 = Pattern.compile("[0-9a-f]{32}", Pattern.CASE_INSENSITIVE);
    private static final Pattern IPV4 =
            Pattern.compile("(?:(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])(?:\\.(?!$)|$)){4}");
    private static final int LONGEST_IPV6 = 45;

    private Formats() { }

    /** As oslo.utils' is_uuid_like: with or without dashes, braces and {@code urn:uuid:}. */
    static boolean isUuid(String text) {
        String bare = Trimmed.both(text.replace("urn:", "").replace("uuid:", ""), "{}").replace("-", "");
        return HEX_32.matcher(bare).matches();
    }

    static boolean isIpv4(String text) {
        return IPV4.matcher(text).matches();
    }

    static boolean isIpv6(String text) {
        boolean isPlausible = text.length() <= LONGEST_IPV6 && text.indexOf(':') >= 0
                && text.chars().allMatch(c -> c < 0x80 && Character.digit(c, 16) >= 0 || c == ':' || c == '.');
        if (!isPlausible) {
            return false;
        }
        try {
            // a text with a colon is read as an address and never looked up
            return InetAddress.getByName(text).getAddress().length > 0;
        } catch (UnknownHostException e) {
            return false;
        }
    }

    /** As Python's b64decode, which leaves out what is no digit and minds only the padding. */
    static boolean isBase64(String text) {
        int padding = 0;
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean isDigit = c < 0x80 && Character.isLetterOrDigit(c) || c == '+' || c == '/';
            // behind the first padding everything counts as padding
            padding += c == '=' || isDigit && padding > 0 ? 1 : 0;
            digits += isDigit && padding == 0 ? 1 : 0;
        }
        int rest = digits % 4;
        return rest == 0 || rest == 2 && padding >= 2 || rest == 3 && padding >= 1;
    }

    /** Printable characters, without a space of any kind at either end; the empty text passes. */
    static boolean isName(String text) {
        return text.codePoints().allMatch(Formats::isPrintable)
                && (text.isEmpty() || !isSpace(text.codePointAt(0)) && !isSpace(text.codePointBefore(text.length())));
    }

    /** Printable characters with at least one that is no space: names below {@code /v2}. */
    static boolean isNameWithSpaces(String text) {
        return text.codePoints().allMatch(Formats::isPrintable) && text.codePoints().anyMatch(point -> !isSpace(point));
    }

    static boolean isPrintable(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED,
                    Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }

    private static boolean isSpace(int point) {
        return Character.getType(point) == Character.SPACE_SEPARATOR;
    }
}
