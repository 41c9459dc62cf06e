package dev.placard.config;

import dev.placard.config.OsloIni.Entry;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The options of one nova.conf or several, read once, as Nova reads them: a later file wins, and in a file an option's name
 * of today wins over its old ones. {@code $name}, <code>${name}</code> and {@code $section.name} stand for another option
 * (without a section: of the same one, else of DEFAULT); {@code $$} and {@code \$} are a dollar sign. Where Nova would take an
 * option's built-in default for such a name, the text stays as it is, for only the files are known here.
 */
public final class NovaConf implements OptionSource {

    // oslo_config/cfg.py, ConfigOpts.Template, and Python's string.Template
    private static final Pattern REFERENCE =
            Pattern.compile("\\$(?:(\\$)|([_a-z][._a-z0-9]*)|\\{([_a-z][._a-z0-9]*)})", Pattern.CASE_INSENSITIVE);

    private final List<NovaConfFile> files;

    NovaConf(List<NovaConfFile> files) {
        this.files = List.copyOf(files);
    }

    /**
     * Reads files and directories, separated by commas; see {@link NovaConfFile#read}.
     *
     * @throws IllegalStateException naming the file, and the line where there is one, when it cannot be read
     */
    public static NovaConf read(String names) {
        return new NovaConf(NovaConfFile.read(names));
    }

    @Override
    public Optional<Setting> find(Option<?> option) {
        List<Name> names = names(option);
        return option.isMulti() ? findAll(names) : reversed(files).flatMap(file -> names.stream()
                .flatMap(name -> file.find(name.section(), name.name()).stream().map(entry -> setting(file, name, entry.last(), entry))))
                .findFirst().filter(setting -> !setting.text().isEmpty());
    }

    @Override
    public boolean has(String section) {
        return files.stream().anyMatch(file -> file.has(section));
    }

    @Override
    public List<String> unknown(Collection<Option<?>> known) {
        return List.of();
    }

    private Optional<Setting> findAll(List<Name> names) {
        // oslo_config/cfg.py _Namespace._get_file_value: all lines of all files, in a file those of the oldest name first
        List<Setting> found = files.stream().flatMap(file -> reversed(names).flatMap(name -> file.find(name.section(), name.name())
                .stream().map(entry -> setting(file, name, String.join("\n", entry.values()), entry)))).toList();
        return found.stream().reduce((a, b) -> new Setting(a.text() + "\n" + b.text(), b.place()))
                .filter(setting -> !setting.text().isEmpty());
    }

    /** Section and name of an option, old ones too; keystoneauth reads some options from a section that another one names. */
    private List<Name> names(Option<?> option) {
        String elsewhere = option.sectionNamedBy().isEmpty() ? "" : find(Name.of(option.sectionNamedBy()), new HashSet<>()).orElse("");
        return option.names().stream().map(Name::of)
                .map(name -> elsewhere.isEmpty() ? name : new Name(NovaConfFile.normalized(elsewhere), name.name())).toList();
    }

    private Setting setting(NovaConfFile file, Name name, String text, Entry entry) {
        Set<String> visited = new HashSet<>(Set.of(name.toString()));
        return new Setting(filledIn(text, name.section(), visited), file.place(name.section(), name.name(), entry));
    }

    private static <T> Stream<T> reversed(List<T> list) {
        return IntStream.rangeClosed(1, list.size()).mapToObj(i -> list.get(list.size() - i));
    }

    private Optional<String> find(Name name, Set<String> visited) {
        return reversed(files).flatMap(file -> file.find(name.section(), name.name()).stream()).findFirst().map(Entry::last)
                .filter(value -> visited.add(name.toString()))
                .map(value -> filledIn(value, name.section(), visited));
    }

    private String filledIn(String value, String section, Set<String> visited) {
        return REFERENCE.matcher(value.replace("\\$", "$$"))
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
        if (name.indexOf('.') > 0) {
            return find(Name.of(name), visited);
        }
        return find(new Name(section, name), visited).or(() -> find(new Name("DEFAULT", name), visited));
    }

    private record Name(String section, String name) {

        static Name of(String dotted) {
            int dot = dotted.indexOf('.');
            return new Name(dotted.substring(0, Math.max(0, dot)), dotted.substring(dot + 1));
        }

        @Override
        public String toString() {
            return section + "." + name;
        }
    }
}
