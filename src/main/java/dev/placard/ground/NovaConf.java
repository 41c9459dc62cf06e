package dev.placard.ground;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The options of a nova.conf, read once, as Nova reads it. {@code $name}, <code>${name}</code> and {@code $section.name}
 * stand for another option of the file (without a section: of the same one, else of DEFAULT); {@code $$} and
 * {@code \$} are a dollar sign. Where Nova would take an option's built-in default for such a name, the text stays as
 * it is, for only the file is known here.
 */
public final class NovaConf implements Function<Option<?>, Optional<String>> {

    // oslo_config/cfg.py, ConfigOpts.Template, and Python's string.Template
    private static final Pattern REFERENCE =
            Pattern.compile("\\$(?:(\\$)|([_a-z][._a-z0-9]*)|\\{([_a-z][._a-z0-9]*)})", Pattern.CASE_INSENSITIVE);

    private final Map<String, Map<String, String>> sections;

    private NovaConf(Map<String, Map<String, String>> sections) {
        this.sections = sections;
    }

    /**
     * Reads a file.
     *
     * @param file a nova.conf
     * @return its options
     * @throws IllegalStateException naming the file, and the line where there is one, when it cannot be read
     */
    public static NovaConf read(Path file) {
        try {
            return new NovaConf(OsloIni.parse(file.toString(), Files.readString(file)));
        } catch (IOException e) {
            throw new IllegalStateException("The file " + file + " (placard.nova_conf) cannot be read as UTF-8 text", e);
        }
    }

    /**
     * What the file says about an option.
     *
     * @param option its name is section and name, joined by a dot
     * @return the value with its references filled in; empty when the file does not have the option
     */
    @Override
    public Optional<String> apply(Option<?> option) {
        int dot = option.name().indexOf('.');
        return dot < 0 ? Optional.empty()
                : find(option.name().substring(0, dot), option.name().substring(dot + 1), new HashSet<>());
    }

    private Optional<String> find(String section, String name, Set<String> visited) {
        return Optional.ofNullable(sections.getOrDefault(section, Map.of()).get(name))
                .filter(value -> visited.add(section + "." + name))
                .map(value -> filledIn(value.replace("\\$", "$$"), section, visited));
    }

    private String filledIn(String value, String section, Set<String> visited) {
        return REFERENCE.matcher(value)
                .replaceAll(found -> Matcher.quoteReplacement(meaning(found, section, visited)));
    }

    private String meaning(MatchResult found, String section, Set<String> visited) {
        if (found.group(1) != null) {
            return "$";
        }
        String name = found.group(2) != null ? found.group(2) : found.group(3);
        return referredTo(name, section, new HashSet<>(visited)).orElse(found.group());
    }

    private Optional<String> referredTo(String name, String section, Set<String> visited) {
        int dot = name.indexOf('.');
        if (dot > 0) {
            return find(name.substring(0, dot), name.substring(dot + 1), visited);
        }
        return find(section, name, visited).or(() -> find("DEFAULT", name, visited));
    }
}
