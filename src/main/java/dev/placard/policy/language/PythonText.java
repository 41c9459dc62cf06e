package dev.placard.policy.language;

import dev.placard.python.JsonNull;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What Python takes for white space ({@code str.isspace}, {@code \s} of its regular expressions), and for false. */
public final class PythonText {

    private static final Pattern SPACE = Pattern.compile(
            "[\\t-\\r\\x1c- \\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]+");

    private PythonText() { }

    static List<String> words(String text) {
        return Arrays.stream(SPACE.split(text)).filter(word -> !word.isEmpty()).toList();
    }

    /** What Python's {@code not} is true for. */
    public static boolean isFalse(Object value) {
        return value instanceof JsonNull || Boolean.FALSE.equals(value) || "".equals(value)
                || value instanceof List<?> list && list.isEmpty() || value instanceof Map<?, ?> map && map.isEmpty()
                || value instanceof Number number && number.doubleValue() == 0;
    }
}
