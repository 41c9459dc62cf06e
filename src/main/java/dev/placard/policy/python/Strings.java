package dev.placard.policy.python;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** String and bytes literals: Parser/string_parser.c. */
final class Strings {

    private static final Pattern PARTS = Pattern.compile("(?s)([a-zA-Z]*)('''|\"\"\"|'|\")(.*)\\2");
    private static final Pattern ESCAPE = Pattern.compile("(?s)\\\\(?:([0-7]{1,3})|x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})"
            + "|U([0-9a-fA-F]{8})|N\\{([^}]+)}|(\r\n|.))");
    private static final Pattern REPLACEMENT_FIELD = Pattern.compile("\\{\\{|}}|\\{([^{}]*?)(![rsa])?}|[{}]");

    private Strings() { }

    /** One literal. */
    record Part(boolean isBytes, boolean isFormatted, String text) { }

    /** The index behind the closing quotes. */
    static int end(String source, int from, String quotes) {
        for (int at = from; at < source.length(); at++) {
            if (source.startsWith(quotes, at)) {
                return at + quotes.length();
            }
            if (source.charAt(at) == '\\') {
                at++;
            } else if (quotes.length() == 1 && source.charAt(at) == '\n') {
                break;
            }
        }
        throw new NotPython("unterminated string literal");
    }

    static Part read(String token) {
        Matcher parts = PARTS.matcher(token);
        if (!parts.matches()) {
            throw new NotPython("unterminated string literal");
        }
        String prefix = parts.group(1).toLowerCase(Locale.ROOT);
        boolean isBytes = prefix.contains("b");
        String body = parts.group(3);
        if (isBytes && !body.chars().allMatch(c -> c < 0x80)) {
            throw new NotPython("bytes can only contain ASCII literal characters");
        }
        if (prefix.contains("f")) {
            checkFields(body);
        }
        return new Part(isBytes, prefix.contains("f"), prefix.contains("r") ? body : unescaped(body, isBytes));
    }

    private static String unescaped(String body, boolean isBytes) {
        return ESCAPE.matcher(body).replaceAll(found -> Matcher.quoteReplacement(meaning(found.group(), isBytes)));
    }

    private static String meaning(String escape, boolean isBytes) {
        char first = escape.charAt(1);
        if (first >= '0' && first <= '7') {
            int value = Integer.parseInt(escape.substring(1), 8);
            return Character.toString(isBytes ? value & 0xff : value);
        }
        return switch (first) {
            case 'x' -> point(escape, 2, 16);
            case 'u', 'U', 'N' -> isBytes ? escape : unicode(escape, first);
            case '\n', '\r' -> "";
            case 'a' -> "\u0007";
            case 'b' -> "\b";
            case 'f' -> "\f";
            case 'n' -> "\n";
            case 'r' -> "\r";
            case 't' -> "\t";
            case 'v' -> "\u000b";
            case '\\', '\'', '"' -> Character.toString(first);
            default -> escape;
        };
    }

    private static String unicode(String escape, char kind) {
        if (kind != 'N') {
            return point(escape, 2, 16);
        }
        if (escape.length() < 4) {
            throw new NotPython("malformed \\N character escape");
        }
        try {
            return Character.toString(Character.codePointOf(escape.substring(3, escape.length() - 1)));
        } catch (IllegalArgumentException e) {
            throw new NotPython("unknown Unicode character name");
        }
    }

    private static String point(String escape, int from, int radix) {
        long point = escape.length() > from ? Long.parseLong(escape.substring(from), radix) : Long.MAX_VALUE;
        if (point > Character.MAX_CODE_POINT) {
            throw new NotPython("truncated or illegal escape");
        }
        return Character.toString((int) point);
    }

    /** The expressions in the braces of an f-string must be some; what they are does not matter, for it is no literal. */
    private static void checkFields(String body) {
        Matcher field = REPLACEMENT_FIELD.matcher(body);
        while (field.find()) {
            if (field.group().length() == 1 || field.group(1) != null
                    && Literal.eval(field.group(1)) instanceof Literal.NoExpression) {
                throw new NotPython("f-string");
            }
        }
    }
}
