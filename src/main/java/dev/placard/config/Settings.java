package dev.placard.config;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The operator's options. An option is looked for in the sources in turn; the first that has it wins, and the
 * option's own default comes last. An empty text counts as not set.
 */
public final class Settings {

    private final List<OptionSource> sources;
    private final Map<String, Set<String>> shipped;

    /**
     * Settings from the sources given.
     *
     * @param sources where to look, the strongest first
     * @param shipped the texts that the configuration files of this project have, by an option's name: whoever leaves
     *     them as they are has set nothing
     */
    public Settings(List<OptionSource> sources, Map<String, Set<String>> shipped) {
        this.sources = List.copyOf(sources);
        this.shipped = Map.copyOf(shipped);
    }

    /** Settings from a map of option names to texts, that know nothing else: for tools and tests. */
    public static Settings of(Map<String, String> values) {
        return new Settings(List.of(NamedTexts.dotted(values, name -> name)), Map.of());
    }

    /**
     * The value in force: what the strongest source says, else the default.
     *
     * @throws IllegalArgumentException naming the option, where it stands and what is allowed when its text cannot be understood; the text
     *     itself is left out, since it may be a secret
     * @throws IllegalStateException in words for an operator, when the place where it stands cannot be used
     */
    public <T> T get(Option<T> option) {
        Optional<Setting> found = find(option);
        try {
            return option.parse().apply(found.map(Setting::text).orElse(option.defaultText()));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(option.name() + found.map(setting -> " (" + setting.place() + ")").orElse("")
                    + " must be " + option.allowed());
        }
    }

    /**
     * What the strongest source says; empty where no source has it.
     *
     * @throws IllegalStateException in words for an operator, when the place where it stands cannot be used
     */
    public Optional<Setting> find(Option<?> option) {
        return sources.stream().flatMap(source -> source.find(option).stream()).findFirst();
    }

    /** Whether anybody set the option: neither its own default counts, nor one that a configuration file of this project has. */
    public boolean isSet(Option<?> option) {
        return find(option).filter(setting -> !shipped.getOrDefault(option.name(), Set.of()).contains(setting.text())).isPresent();
    }

    /** Whether anybody set any option of a section, a known one or not. */
    public boolean has(String section) {
        return sources.stream().anyMatch(source -> source.has(section));
    }

    /**
     * What stands somewhere as an option of Placard's sections, but is none of these; each with its place, in words for an operator. A
     * nova.conf may have any option.
     */
    public List<String> unknown(Collection<Option<?>> known) {
        return sources.stream().flatMap(source -> source.unknown(known).stream()).distinct().toList();
    }
}
