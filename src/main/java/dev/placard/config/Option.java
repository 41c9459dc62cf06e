package dev.placard.config;

import dev.placard.core.HttpUrl;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One option an operator may set. Packages declare theirs as constants; {@link Settings} finds the value.
 *
 * @param name section and name as in nova.conf, joined by a dot: {@code quota.metadata_items}
 * @param defaultText the value where nobody sets one, written as an operator would; may be empty
 * @param parse turns the text into a value; throws {@link IllegalArgumentException} when it cannot
 * @param allowed what an operator may write, to be read after "must be"
 * @param isSecret whether the value may never be shown; a secret may also stand in a file, see {@link #fileName()}
 * @param oldNames section and name, joined by a dot, under which oslo.config still finds the option
 * @param isMulti whether every line that a nova.conf has for the option counts, and not the last one only
 * @param sectionNamedBy the option that names another section of a nova.conf to read this one from; empty for none
 */
public record Option<T>(String name, String defaultText, Function<String, T> parse, String allowed, boolean isSecret,
        List<String> oldNames, boolean isMulti, String sectionNamedBy) {

    private static final Pattern DECIMAL = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,3})?");
    private static final double LONGEST_SECONDS = 1e9;

    /** An option that is no secret and has no other name. */
    public Option(String name, String defaultText, Function<String, T> parse) {
        this(name, defaultText, parse, "a valid value", false, List.of(), false, "");
    }

    /** A text, taken as it is. */
    public static Option<String> text(String name, String defaultText) {
        return new Option<>(name, defaultText, Function.identity()).allowing("a text");
    }

    /** One of a few words; case counts. */
    public static Option<String> oneOf(String name, String defaultText, List<String> words) {
        return text(name, defaultText).where(words::contains, String.join(" or ", words));
    }

    /** The address of an HTTP service; empty for none. */
    public static Option<String> url(String name, String defaultText) {
        return text(name, defaultText).where(HttpUrl::isUsable, HttpUrl.ALLOWED);
    }

    /** A whole number. */
    public static Option<Integer> integer(String name, int defaultValue) {
        return new Option<>(name, Integer.toString(defaultValue), text -> Integer.valueOf(text.strip())).allowing("a whole number");
    }

    /** A whole number that is not too small. */
    public static Option<Integer> integer(String name, int defaultValue, int least) {
        return integer(name, defaultValue).where(value -> value >= least, "a whole number, at least " + least);
    }

    /** A length of time, written in seconds; fractions count, as oslo.config's FloatOpt has them. */
    public static Option<Duration> seconds(String name, int defaultSeconds) {
        return new Option<>(name, Integer.toString(defaultSeconds), Option::asDuration).allowing("a number of seconds");
    }

    /** A yes or no, in the words oslo.config takes: true, 1, on, yes, false, 0, off, no; case does not matter. */
    public static Option<Boolean> bool(String name, boolean defaultValue) {
        return new Option<>(name, Boolean.toString(defaultValue), Option::asBoolean).allowing("true or false");
    }

    /** A list, separated by commas; empty parts do not count. */
    public static Option<List<String>> list(String name, String defaultText) {
        return new Option<>(name, defaultText, text -> parts(text, ",")).allowing("a list, separated by commas");
    }

    /** A list of which a nova.conf has an item a line: oslo.config's MultiStrOpt. Elsewhere it is separated by commas. */
    public static Option<List<String>> multi(String name, String defaultText) {
        return new Option<>(name, defaultText, text -> parts(text, "[,\n]"), "a list, separated by commas", false, List.of(), true, "");
    }

    /** The same option with other words for what is allowed. */
    public Option<T> allowing(String words) {
        return new Option<>(name, defaultText, parse, words, isSecret, oldNames, isMulti, sectionNamedBy);
    }

    /** The same option, refusing the values that do not hold. */
    public Option<T> where(Predicate<T> holds, String words) {
        Function<String, T> checked = text -> {
            T value = parse.apply(text);
            if (!holds.test(value)) {
                throw new IllegalArgumentException("not " + words);
            }
            return value;
        };
        return new Option<>(name, defaultText, checked, words, isSecret, oldNames, isMulti, sectionNamedBy);
    }

    /** The same option as a secret. */
    public Option<T> secret() {
        return new Option<>(name, defaultText, parse, allowed, true, oldNames, isMulti, sectionNamedBy);
    }

    /** The same option, known by old names too; the newest first. */
    public Option<T> formerly(String... names) {
        return new Option<>(name, defaultText, parse, allowed, isSecret, List.of(names), isMulti, sectionNamedBy);
    }

    /** The same option, which a nova.conf may have in another section. */
    public Option<T> inSectionNamedBy(String option) {
        return new Option<>(name, defaultText, parse, allowed, isSecret, oldNames, isMulti, option);
    }

    /** All names, the one of today first. */
    public List<String> names() {
        return Stream.concat(Stream.of(name), oldNames.stream()).toList();
    }

    /** What stands before the dot of the name. */
    public String section() {
        return name.substring(0, Math.max(0, name.indexOf('.')));
    }

    /** The option that names a file with this secret. */
    public String fileName() {
        return name + "_file";
    }

    /** The name that an option of this name has in the environment, capitals and underscores: {@code KEYSTONE_AUTHTOKEN_AUTH_URL}. */
    static String environmentName(String name) {
        return name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
    }

    private static List<String> parts(String text, String separator) {
        return Arrays.stream(text.split(separator)).map(String::strip).filter(part -> !part.isEmpty()).toList();
    }

    private static Duration asDuration(String text) {
        double seconds = DECIMAL.matcher(text.strip()).matches() ? Double.parseDouble(text.strip()) : Double.NaN;
        if (!(Math.abs(seconds) <= LONGEST_SECONDS)) {
            throw new IllegalArgumentException("no number of seconds");
        }
        return Duration.ofNanos(Math.round(seconds * 1e9));
    }

    private static Boolean asBoolean(String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "true", "1", "on", "yes" -> true;
            case "false", "0", "off", "no" -> false;
            default -> throw new IllegalArgumentException("neither yes nor no");
        };
    }
}
