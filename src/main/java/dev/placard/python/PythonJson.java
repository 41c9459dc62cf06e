package dev.placard.python;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * JSON as Python's {@code json.dumps} prints it: {@code ", "} and {@code ": "} between things, ASCII only, everything else
 * escaped, a character beyond the BMP as two escapes. Nova answers in no other form.
 */
public final class PythonJson {

    private static final PythonPrinter PRINTER = new PythonPrinter(PythonJson::writeText, "true", "false", "null");

    private PythonJson() { }

    /**
     * The text of a value.
     *
     * @param value a {@link Map} with string keys, {@link List}, {@link String}, {@link Boolean},
     *     {@link Integer}, {@link Long}, {@link BigInteger}, finite {@link Double} or {@link JsonNull}
     * @return ASCII; maps in their own order
     * @throws IllegalArgumentException for a value of another type
     */
    public static String dumps(Object value) {
        return PRINTER.print(value);
    }

    /** The bytes of what {@link #dumps(Object)} gives: a body. */
    public static byte[] bytes(Object value) {
        return dumps(value).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static void writeText(String text, StringBuilder out) {
        out.append('"');
        int plainFrom = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c > '~' || c == '"' || c == '\\') {
                out.append(text, plainFrom, i);
                escape(c, out);
                plainFrom = i + 1;
            }
        }
        out.append(text, plainFrom, text.length()).append('"');
    }

    private static void escape(char c, StringBuilder out) {
        out.append('\\');
        switch (c) {
            case '"', '\\' -> out.append(c);
            case '\n' -> out.append('n');
            case '\r' -> out.append('r');
            case '\t' -> out.append('t');
            case '\b' -> out.append('b');
            case '\f' -> out.append('f');
            default -> out.append('u').append(HexFormat.of().toHexDigits(c));
        }
    }
}
