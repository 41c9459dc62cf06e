package dev.placard.policy.language;

import dev.placard.policy.rule.CheckFailure;
import dev.placard.python.PythonRepr;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The right side of a check: a text with names to be filled in from the target. Of Python's {@code %} formats it has
 * {@code %(name)s} and {@code %%}; a text with any other is not readable, and a check that comes to it denies. What it
 * consists of is found out when the file is read, not with each request.
 *
 * @param source what stands in the file
 * @param isReadable whether all of its formats are known
 * @param isConstant whether every target gives the same text, or none does
 */
record PythonFormat(String source, boolean isReadable, boolean isConstant) {

    private static final Pattern DIRECTIVE = Pattern.compile("%(?:%|\\(([^()]*)\\)s)");

    static PythonFormat of(String source) {
        boolean isReadable = DIRECTIVE.matcher(source).replaceAll("").indexOf('%') < 0;
        return new PythonFormat(source, isReadable,
                !isReadable || DIRECTIVE.matcher(source).results().allMatch(found -> found.group(1) == null));
    }

    /** Why it can never be filled in. */
    Optional<String> problem() {
        return isReadable ? Optional.empty() : Optional.of("of % formats only %(name)s and %% are known");
    }

    /**
     * The text for a target; empty when the target lacks a name.
     *
     * @throws CheckFailure where it is not readable
     */
    Optional<String> fill(Map<String, ?> target) {
        if (source.indexOf('%') < 0) {
            return Optional.of(source);
        }
        problem().ifPresent(problem -> {
            throw CheckFailure.because("\"" + source + "\": " + problem);
        });
        Matcher matcher = DIRECTIVE.matcher(source);
        StringBuilder out = new StringBuilder();
        while (matcher.find()) {
            Object value = matcher.group(1) == null ? "%" : target.get(matcher.group(1));
            if (value == null) {
                return Optional.empty();
            }
            matcher.appendReplacement(out, Matcher.quoteReplacement(PythonRepr.str(value)));
        }
        return Optional.of(matcher.appendTail(out).toString());
    }

    @Override
    public String toString() {
        return source;
    }
}
