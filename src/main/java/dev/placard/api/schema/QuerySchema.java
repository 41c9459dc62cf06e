package dev.placard.api.schema;

import static dev.placard.python.PythonRepr.repr;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.placard.core.ComputeException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the query arguments of a list must look like, with Nova's sentence for the first that breaks a rule. */
public final class QuerySchema {

    // of all arguments of a request together, in characters
    private static final int LONGEST_PATTERNS = 1000;

    private final Map<String, Schema> arguments = new LinkedHashMap<>();
    private final List<String> others = new ArrayList<>();
    private final Set<String> regexes = new HashSet<>();

    /** Arguments that may be anything. */
    public QuerySchema any(String... names) {
        others.addAll(List.of(names));
        return this;
    }

    /** Arguments that hold a regular expression. */
    public QuerySchema regex(String... names) {
        for (String name : names) {
            arguments.put(name, Schema.format("regex", QuerySchema::isRegex));
            regexes.add(name);
        }
        return this;
    }

    /** An argument that is one of these. */
    public QuerySchema oneOf(String name, List<String> values) {
        arguments.put(name, Schema.oneOf(values.toArray()));
        return this;
    }

    /** Arguments that hold a time. */
    public QuerySchema time(String... names) {
        for (String name : names) {
            arguments.put(name, Schema.format("date-time", text -> IsoTime.parse(text).isPresent()));
        }
        return this;
    }

    /** Where a page begins and how long it is. */
    public QuerySchema page() {
        arguments.put("limit", Schema.pattern("^[0-9]*$").and(Schema.length(1, Integer.MAX_VALUE)));
        return any("marker");
    }

    /**
     * Checks all values of all arguments.
     *
     * @param allowsOthers whether an argument not named here does no harm
     * @param prefix what the name of an argument may begin with all the same; empty for nothing
     * @throws ComputeException 400 with Nova's sentence
     */
    public void check(Map<String, List<String>> query, boolean allowsOthers, String prefix) {
        requireShortPatterns(query);
        arguments.forEach((name, schema) -> query.getOrDefault(name, List.of())
                .forEach(value -> schema.check(value).ifPresent(breach -> {
                    throw ComputeException.invalidInput("Invalid input for query parameters " + name + ". Value: " + value + ". "
                            + breach.message());
                })));
        List<String> unknown = query.keySet().stream().filter(name -> !knows(name))
                .filter(name -> prefix.isEmpty() || !name.startsWith(prefix)).toList();
        if (!allowsOthers && !unknown.isEmpty()) {
            throw ComputeException.invalidInput(unexpected(MetadataSchema.sorted(unknown), prefix));
        }
    }

    /** Seven characters make a thousand steps, {@code a{1000}}: what is too long is not even compiled. */
    private void requireShortPatterns(Map<String, List<String>> query) {
        int left = LONGEST_PATTERNS;
        for (String name : regexes) {
            for (String pattern : query.getOrDefault(name, List.of())) {
                left -= pattern.length();
                if (left < 0) {
                    throw ComputeException.patternTooCostly(pattern);
                }
            }
        }
    }

    /** Whether an argument has a rule or may be anything. */
    public boolean knows(String name) {
        return arguments.containsKey(name) || others.contains(name);
    }

    private static String unexpected(List<String> names, String prefix) {
        return prefix.isEmpty() ? MetadataSchema.unexpected(names)
                : String.join(", ", names.stream().map(name -> repr(name)).toList())
                        + (names.size() == 1 ? " does" : " do") + " not match any of the regexes: " + repr("^" + prefix);
    }

    /** The last value of an argument: the one that counts where several are given. */
    public static Optional<String> last(Map<String, List<String>> query, String name) {
        List<String> values = query.getOrDefault(name, List.of());
        return values.isEmpty() ? Optional.empty() : Optional.of(values.get(values.size() - 1));
    }

    /** The length of a page: what is asked for, and never more than the longest. */
    public static int limit(Map<String, List<String>> query, int longest) {
        return last(query, "limit").map(text -> Digits.saturated("limit", text, longest)).orElse(longest);
    }

    private static boolean isRegex(String text) {
        try {
            return !text.isEmpty() && Pattern.compile(text) != null;
        } catch (PatternSyntaxException e) {
            return false;
        }
    }
}
