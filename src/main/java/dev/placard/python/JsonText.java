package dev.placard.python;

import dev.placard.python.StrictJson.Malformed;
import java.math.BigInteger;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text {@link StrictJson} reads, and the place it has come to: white space, strings and numbers. */
final class JsonText {

    /** Python reads no whole number with more digits (sys.int_info.default_max_str_digits); it would take too long. */
    private static final int MAX_DIGITS = 4300;

    private static final char NOTHING = '\uffff';
    private static final Pattern NUMBER = Pattern.compile("(-?(?:0|[1-9][0-9]*+))((?:\\.[0-9]++)?(?:[eE][-+]?[0-9]++)?)");

    private final String text;
    private int at;

    JsonText(String text) {
        this.text = text;
    }

    boolean atEnd() {
        return at == text.length();
    }

    /** The next character; U+FFFF, with which no value begins, at the end. */
    char peek() {
        return atEnd() ? NOTHING : text.charAt(at);
    }

    void require(boolean holds) throws Malformed {
        if (!holds) {
            throw new Malformed();
        }
    }

    void expect(char c) throws Malformed {
        require(peek() == c);
        at++;
    }

    boolean take(String word) {
        boolean found = text.startsWith(word, at);
        at += found ? word.length() : 0;
        return found;
    }

    void skipSpace() {
        while (peek() == ' ' || peek() == '\t' || peek() == '\n' || peek() == '\r') {
            at++;
        }
    }

    Object number() throws Malformed {
        Matcher number = NUMBER.matcher(text).region(at, text.length());
        require(number.lookingAt());
        at = number.end();
        if (!number.group(2).isEmpty()) {
            return Double.valueOf(number.group());
        }
        String digits = number.group(1);
        require(digits.length() - (digits.charAt(0) == '-' ? 1 : 0) <= MAX_DIGITS);
        return new BigInteger(digits);
    }

    String string() throws Malformed {
        expect('"');
        int from = at;
        while (peek() != '"' && peek() != '\\') {
            skipPlain();
        }
        return peek() == '"' ? text.substring(from, at++) : escapedString(from);
    }

    private String escapedString(int from) throws Malformed {
        StringBuilder out = new StringBuilder().append(text, from, at);
        while (peek() != '"') {
            if (peek() == '\\') {
                at++;
                out.append(escape());
            } else {
                out.append(peek());
                skipPlain();
            }
        }
        at++;
        return out.toString();
    }

    private void skipPlain() throws Malformed {
        require(!atEnd() && text.charAt(at) >= ' ');
        at++;
    }

    private char escape() throws Malformed {
        require(!atEnd());
        char c = text.charAt(at++);
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> fourHexDigits();
            default -> throw new Malformed();
        };
    }

    private char fourHexDigits() throws Malformed {
        int from = at;
        at += 4;
        require(at <= text.length() && text.substring(from, at).chars().allMatch(HexFormat::isHexDigit));
        return (char) HexFormat.fromHexDigits(text, from, at);
    }
}
