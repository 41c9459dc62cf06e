package dev.placard.conformance;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fills in {@code $ENVIRON['NAME']}, {@code $ENVIRON:str['NAME']}, {@code $SCHEME} and {@code $NETLOC}
 * (gabbi: case.py, REPLACERS). Variables that look back at former answers are refused: each row stands for itself.
 */
final class Variables {

    private static final Pattern ENVIRON = Pattern.compile("\\$ENVIRON(?<cast>:str)?\\[(['\"])(?<name>.+?)\\2\\]");
    private static final Pattern UNKNOWN = Pattern.compile("\\$(ENVIRON|RESPONSE|HEADERS|HISTORY|COOKIE|LOCATION|LAST_URL|URL)");
    // what gabbi would turn into a number, a truth value or null
    private static final Pattern CAST = Pattern.compile("(?i)[+-]?[0-9_]*\\.?[0-9_]+(e[+-]?[0-9]+)?|true|false|null");

    private final URI target;
    private final Map<String, String> environment;

    Variables(URI target, Map<String, String> environment) {
        this.target = target;
        this.environment = Map.copyOf(environment);
    }

    /**
     * The text with its variables filled in.
     *
     * @param text a text of a row
     * @return the text as it is sent or compared
     * @throws IllegalArgumentException for a variable nobody set, and for what gabbi would read otherwise
     */
    String fill(String text) {
        return fill(text, UnaryOperator.identity());
    }

    /**
     * The same for a regular expression: the values are taken literally.
     *
     * @param expression a regular expression
     * @return the expression with quoted values
     */
    String fillExpression(String expression) {
        return fill(expression, Pattern::quote);
    }

    /**
     * The same for every text within lists and maps, keys left as they are.
     *
     * @param value what YAML made of a value
     * @return the value with its texts filled in
     */
    Object fillIn(Object value) {
        if (value instanceof String text) {
            return fill(text);
        }
        if (value instanceof List<?> list) {
            return list.stream().map(this::fillIn).toList();
        }
        if (value instanceof Map<?, ?> map) {
            Map<Object, Object> filled = new LinkedHashMap<>();
            map.forEach((key, each) -> filled.put(key, fillIn(each)));
            return filled;
        }
        return value;
    }

    private String fill(String text, UnaryOperator<String> quote) {
        Matcher known = ENVIRON.matcher(text);
        String rest = known.replaceAll("");
        if (UNKNOWN.matcher(rest).find()) {
            throw new IllegalArgumentException("A variable this runner does not know: " + text);
        }
        boolean asText = known.reset().results().allMatch(match -> match.group(1) != null);
        String filled = known.reset().replaceAll(match -> Matcher.quoteReplacement(quote.apply(value(match))));
        if (!asText && CAST.matcher(filled).matches()) {
            throw new IllegalArgumentException("gabbi would not take this for a text, write $ENVIRON:str: " + text);
        }
        return filled.replace("$SCHEME", quote.apply(target.getScheme()))
                .replace("$NETLOC", quote.apply(target.getRawAuthority()));
    }

    private String value(MatchResult match) {
        String name = match.group(3);
        if (!environment.containsKey(name)) {
            throw new IllegalArgumentException("The variable " + name + " is not set");
        }
        return environment.get(name);
    }
}
