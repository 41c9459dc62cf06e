package dev.placard.ground;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * One option an operator may set. Rooms declare theirs as constants; {@link Settings} finds the value.
 *
 * @param <T> the type of the value
 * @param name section and name as in nova.conf, joined by a dot: {@code quota.metadata_items}
 * @param defaultText the value where nobody sets one, written as an operator would; may be empty
 * @param parse turns the text into a value; throws {@link IllegalArgumentException} when it cannot
 */
public record Option<T>(String name, String defaultText, Function<String, T> parse) {

    /** A text, taken as it is. */
    public static Option<String> text(String name, String defaultText) {
        return new Option<>(name, defaultText, Function.identity());
    }

    /** A whole number. */
    public static Option<Integer> integer(String name, int defaultValue) {
        return new Option<>(name, Integer.toString(defaultValue), text -> Integer.valueOf(text.strip()));
    }

    /** A length of time, written in whole seconds. */
    public static Option<Duration> seconds(String name, int defaultSeconds) {
        return new Option<>(name, Integer.toString(defaultSeconds), text -> Duration.ofSeconds(Long.parseLong(text.strip())));
    }

    /** A yes or no, in the words oslo.config takes: true, 1, on, yes, false, 0, off, no; case does not matter. */
    public static Option<Boolean> bool(String name, boolean defaultValue) {
        return new Option<>(name, Boolean.toString(defaultValue), Option::asBoolean);
    }

    /** A list, separated by commas; empty parts do not count. */
    public static Option<List<String>> list(String name, String defaultText) {
        return new Option<>(name, defaultText, text -> Arrays.stream(text.split(",")).map(String::strip)
                .filter(part -> !part.isEmpty()).toList());
    }

    /**
     * The name this option has in the environment.
     *
     * @return capitals and underscores only: {@code KEYSTONE_AUTHTOKEN_AUTH_URL}
     */
    public String environmentName() {
        return name.toUpperCase(java.util.Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
    }

    private static Boolean asBoolean(String text) {
        return switch (text.strip().toLowerCase(java.util.Locale.ROOT)) {
            case "true", "1", "on", "yes" -> true;
            case "false", "0", "off", "no" -> false;
            default -> throw new IllegalArgumentException("not a yes or no: " + text);
        };
    }
}
