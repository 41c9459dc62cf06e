package dev.placard.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** What a request carries: JSON of about the right form, JSON of any form, and what is no JSON at all. */
final class Bodies {

    private static final String[] KEYS = {
        "k", "a", "foo", "seed", "a b", "a.b", "k:l", "K", "k ", "", "a/b", "k\\n", "\u00e9", "\\ud800", "\\u0000", "meta",
        "metadata", "__proto__", "'", "\\\"", "%s", "{}"
    };
    private static final String[] SCALARS = {
        "\"v\"", "\"\"", "null", "true", "1", "-0", "1e999", "-1E-999", "1.0000000000000000000001", "NaN", "-Infinity",
        "\"\\ud83d\\ude00\"", "\"\\ud800\"", "\"\\udc00\\ud800\"", "\"\\u0000\"", "\"\u00fc\"", "\"\ud83d\ude00\"",
        "\"%s %(x)s\"", "{}", "[]", "\"'\\\"\"", "01", "tru", "'v'", "\"\\x\"", "\"a\tb\""
    };
    private static final String[] NOT_JSON = {
        "", "{", "}", "\"", "[[[[", "\u0000", "<a/>", "meta=k", "{\"meta\": {\"k\": \"v\"}} x",
        "\ufeff{\"meta\": {\"k\": \"v\"}}"
    };

    private final Dice dice;

    Bodies(Dice dice) {
        this.dice = dice;
    }

    byte[] next() {
        if (dice.oneIn(15)) {
            return dice.oneIn(2) ? dice.bytes(dice.below(64)) : dice.of(NOT_JSON).getBytes(StandardCharsets.UTF_8);
        }
        String text = dice.oneIn(10) ? value(3) : "{" + root() + (dice.oneIn(12) ? ", " + member(2) : "") + "}";
        return damaged(text.getBytes(StandardCharsets.UTF_8));
    }

    private String root() {
        return "\"" + dice.of("meta", "metadata") + "\": " + (dice.oneIn(15) ? value(2) : items());
    }

    private String items() {
        int count = dice.oneIn(30) ? 120 + dice.below(20) : dice.below(4);
        return count > 4 ? "{" + numbered(count) + "}" : "{" + joined(count, () -> member(1)) + "}";
    }

    private String numbered(int count) {
        int[] number = {0};
        return joined(count, () -> "\"k" + number[0]++ + "\": \"v\"");
    }

    private String member(int depth) {
        return "\"" + key() + "\": " + (dice.oneIn(3) ? value(depth) : "\"v\"");
    }

    private String key() {
        return dice.oneIn(30) ? "k".repeat(255 + dice.below(2)) : dice.of(KEYS);
    }

    private String value(int depth) {
        return switch (dice.below(depth > 0 ? 12 : 8)) {
            case 0 -> "\"" + "v".repeat(254 + dice.below(3)) + "\"";
            case 1 -> dice.oneIn(20) ? "9".repeat(4299 + dice.below(3)) : Integer.toString(dice.below(1000));
            case 8, 9 -> "{" + joined(dice.below(3), () -> member(depth - 1)) + "}";
            case 10 -> "[" + joined(dice.below(3), () -> value(depth - 1)) + "]";
            case 11 -> dice.oneIn(20) ? nested(890 + dice.below(20)) : dice.of(SCALARS);
            default -> dice.of(SCALARS);
        };
    }

    private static String nested(int depth) {
        return "[".repeat(depth) + "]".repeat(depth);
    }

    private String joined(int count, java.util.function.Supplier<String> part) {
        String all = dice.many(count, () -> part.get() + ", ");
        return all.isEmpty() ? all : all.substring(0, all.length() - 2);
    }

    /** A byte is another one now and then, or the end is missing. */
    private byte[] damaged(byte[] bytes) {
        if (bytes.length > 0 && dice.oneIn(20)) {
            bytes[dice.below(bytes.length)] = (byte) dice.below(256);
        }
        return dice.oneIn(40) ? Arrays.copyOf(bytes, dice.below(bytes.length + 1)) : bytes;
    }
}
