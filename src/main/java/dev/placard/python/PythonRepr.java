package dev.placard.python;

import java.math.BigInteger;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * JSON values as Python's {@code repr} prints them: {@code None}, {@code True}, {@code 'text'}, {@code 1e+16}. Nova's schema
 * sentences show values in this form.
 */
public final class PythonRepr {

    private static final PythonPrinter PRINTER = new PythonPrinter(PythonRepr::writeText, "True", "False", "None");

    private PythonRepr() { }

    /**
     * What {@code repr(value)} gives.
     *
     * @param value a {@link Map} with string keys, {@link List}, {@link String}, {@link Boolean}, {@link BigInteger}, {@link Double} or
     *     {@link JsonNull}
     */
    public static String repr(Object value) {
        return PRINTER.print(value);
    }

    /** What {@code str(value)} gives: a text as it is, everything else as {@link #repr(Object)}. */
    public static String str(Object value) {
        return value instanceof String text ? text : repr(value);
    }

    private static void writeText(String text, StringBuilder out) {
        char quote = text.indexOf('\'') >= 0 && text.indexOf('"') < 0 ? '"' : '\'';
        out.append(quote);
        text.codePoints().forEach(point -> writePoint(point, quote, out));
        out.append(quote);
    }

    private static void writePoint(int point, char quote, StringBuilder out) {
        switch (point) {
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            case '\\' -> out.append("\\\\");
            default -> {
                if (point == quote) {
                    out.append('\\').append(quote);
                } else if (isPrintable(point)) {
                    out.appendCodePoint(point);
                } else {
                    out.append(escaped(point));
                }
            }
        }
    }

    private static String escaped(int point) {
        HexFormat hex = HexFormat.of();
        if (point < 0x100) {
            return "\\x" + hex.toHexDigits((byte) point);
        }
        return point < 0x10000 ? "\\u" + hex.toHexDigits((char) point) : "\\U" + hex.toHexDigits(point);
    }

    /** Python's str.isprintable: neither one of the "Other" categories nor a separator, the space excepted. */
    private static boolean isPrintable(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED,
                    Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
            case Character.SPACE_SEPARATOR -> point == ' ';
            default -> true;
        };
    }
}
