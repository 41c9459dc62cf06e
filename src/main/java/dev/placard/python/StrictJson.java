package dev.placard.python;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * JSON as Python's {@code json.loads} takes it: UTF-8 without a fault, nothing behind the value, NaN and the infinities, a lone
 * surrogate in an escape; of two equal keys the last value in the first one's place. JSON-P accepts other texts (DESIGN).
 *
 * <p>Values are {@link LinkedHashMap}, {@link List}, {@link String}, {@link Boolean}, {@link BigInteger}, {@link Double} and
 * {@link JsonNull}. Whoever breaks a rule or a limit gets {@link Malformed}.
 */
public final class StrictJson {

    /** Nesting beyond this is refused; Python fails a little above 900 levels, and Nova then answers 500. */
    public static final int MAX_DEPTH = 900;

    private final JsonText text;

    private StrictJson(JsonText text) {
        this.text = text;
    }

    /** The text is not JSON. It says nothing more: Nova's answer does not either. */
    public static final class Malformed extends Exception {

        private static final long serialVersionUID = 1L;

        Malformed() {
            super("malformed JSON", null, false, false);
        }
    }

    /**
     * Reads the one value of a body.
     *
     * @throws Malformed when it is not JSON in UTF-8, nested deeper than {@link #MAX_DEPTH}, or has a number too long
     */
    public static Object loads(byte[] bytes) throws Malformed {
        try {
            // a new decoder reports; String's own replaces what is wrong
            return loads(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException e) {
            throw new Malformed();
        }
    }

    /**
     * Reads the one value of a text.
     *
     * @throws Malformed when it is not JSON, nested deeper than {@link #MAX_DEPTH}, or has a number too long
     */
    public static Object loads(String text) throws Malformed {
        return new StrictJson(new JsonText(text)).whole();
    }

    private Object whole() throws Malformed {
        text.skipSpace();
        Object value = value(0);
        text.skipSpace();
        text.require(text.atEnd());
        return value;
    }

    private Object value(int depth) throws Malformed {
        text.require(depth < MAX_DEPTH);
        return switch (text.peek()) {
            case '{' -> object(depth);
            case '[' -> array(depth);
            case '"' -> text.string();
            case 't' -> word("true", Boolean.TRUE);
            case 'f' -> word("false", Boolean.FALSE);
            case 'n' -> word("null", JsonNull.NULL);
            case 'N' -> word("NaN", Double.NaN);
            case 'I' -> word("Infinity", Double.POSITIVE_INFINITY);
            default -> text.take("-Infinity") ? (Object) Double.NEGATIVE_INFINITY : text.number();
        };
    }

    private Object word(String word, Object value) throws Malformed {
        text.require(text.take(word));
        return value;
    }

    private Map<String, Object> object(int depth) throws Malformed {
        Map<String, Object> members = new LinkedHashMap<>();
        text.expect('{');
        text.skipSpace();
        if (text.take("}")) {
            return members;
        }
        do {
            text.skipSpace();
            String key = text.string();
            text.skipSpace();
            text.expect(':');
            text.skipSpace();
            members.put(key, value(depth + 1));
            text.skipSpace();
        } while (text.take(","));
        text.expect('}');
        return members;
    }

    private List<Object> array(int depth) throws Malformed {
        List<Object> items = new ArrayList<>();
        text.expect('[');
        text.skipSpace();
        if (text.take("]")) {
            return items;
        }
        do {
            text.skipSpace();
            items.add(value(depth + 1));
            text.skipSpace();
        } while (text.take(","));
        text.expect(']');
        return items;
    }
}
