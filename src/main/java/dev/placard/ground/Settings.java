package dev.placard.ground;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The operator's options. An option is looked for in the sources in turn; the first that has it wins, and the
 * option's own default comes last. An empty text counts as not set.
 */
public final class Settings {

    private final List<Function<Option<?>, Optional<String>>> sources;
    private final Function<Option<?>, Optional<String>> defaults;

    /**
     * Settings from the sources given.
     *
     * @param sources where to look, the strongest first
     * @param defaults where to look at last; what it has was not set by anybody
     */
    public Settings(List<Function<Option<?>, Optional<String>>> sources, Function<Option<?>, Optional<String>> defaults) {
        this.sources = List.copyOf(sources);
        this.defaults = defaults;
    }

    /**
     * Settings from a map of option names to values: for tools and tests.
     *
     * @param values option name to text
     * @return settings that know nothing else
     */
    public static Settings of(Map<String, String> values) {
        return new Settings(List.of(option -> Optional.ofNullable(values.get(option.name()))), option -> Optional.empty());
    }

    /**
     * The value in force.
     *
     * @param option which one
     * @return what the strongest source says, else the default
     * @throws IllegalArgumentException naming the option when its text cannot be understood; the text itself is left
     *     out, since it may be a secret
     */
    public <T> T get(Option<T> option) {
        try {
            return option.parse().apply(
                    given(option).or(() -> givenByDefault(option)).orElse(option.defaultText()));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("The option " + option.name() + " has a value that cannot be understood", e);
        }
    }

    /**
     * Whether anybody set the option.
     *
     * @param option which one
     * @return false when only a default speaks: the option's own, or one the server's configuration has
     */
    public boolean isSet(Option<?> option) {
        return given(option).isPresent();
    }

    private Optional<String> given(Option<?> option) {
        return sources.stream().map(source -> source.apply(option)).flatMap(Optional::stream)
                .filter(text -> !text.isEmpty()).findFirst();
    }

    private Optional<String> givenByDefault(Option<?> option) {
        return defaults.apply(option).filter(text -> !text.isEmpty());
    }
}
