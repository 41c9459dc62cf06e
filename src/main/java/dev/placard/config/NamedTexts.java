package dev.placard.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Options in a place that knows names and texts only, each option under one name: the environment, system properties.
 *
 * @param texts a name of this place to its text, null where there is none
 * @param names all names there are, as far as the place tells
 * @param written an option's name to the one it has here
 * @param place in words for an operator, by the name it has here
 * @param shared the beginnings of names that others use too
 */
record NamedTexts(Function<String, String> texts, Set<String> names, UnaryOperator<String> written, UnaryOperator<String> place,
        Set<String> shared) implements OptionSource {

    private static final Set<String> SHARED_IN_ENVIRONMENT = Set.of("HTTP_", "API_", "DB_");
    private static final Set<String> SHARED_IN_PROPERTIES = Set.of("http.");

    // what Kubernetes tells of a service that is called placard
    private static final Pattern SERVICE_LINK = Pattern.compile("[A-Z0-9_]+_(SERVICE_(HOST|PORT.*)|PORT|PORT_.*)");

    /** Options under their own names. */
    static NamedTexts dotted(Map<String, String> texts, UnaryOperator<String> place) {
        return dotted(texts::get, texts.keySet(), place);
    }

    /** Options under their own names, in a place that tells a text when it is asked. */
    static NamedTexts dotted(Function<String, String> texts, Set<String> names, UnaryOperator<String> place) {
        return new NamedTexts(texts, names, UnaryOperator.identity(), place, Set.of());
    }

    static NamedTexts environment(Map<String, String> texts) {
        return new NamedTexts(texts::get, texts.keySet(), Option::environmentName, name -> name + " in the environment",
                SHARED_IN_ENVIRONMENT);
    }

    static NamedTexts properties(Map<String, String> texts) {
        return new NamedTexts(texts::get, texts.keySet(), UnaryOperator.identity(), name -> "the system property " + name,
                SHARED_IN_PROPERTIES);
    }

    @Override
    public Optional<Setting> find(Option<?> option) {
        Optional<Setting> plain = option.names().stream().flatMap(name -> text(name).stream()).findFirst();
        Optional<Setting> file = option.isSecret() ? text(option.fileName()) : Optional.empty();
        if (plain.isPresent() && file.isPresent()) {
            throw new IllegalStateException(option.name() + " stands twice, as " + plain.get() + " and as " + file.get());
        }
        return plain.or(() -> file.map(NamedTexts::contentOf));
    }

    @Override
    public boolean has(String section) {
        String prefix = written.apply(section + ".");
        return names.stream().anyMatch(name -> name.startsWith(prefix) && raw(name).isPresent());
    }

    @Override
    public List<String> unknown(Collection<Option<?>> known) {
        Set<String> prefixes = known.stream().map(option -> written.apply(option.section() + "."))
                .filter(prefix -> !shared.contains(prefix)).collect(Collectors.toSet());
        Set<String> expected = known.stream().flatMap(option -> option.names().stream()).map(written).collect(Collectors.toSet());
        known.stream().filter(Option::isSecret).map(Option::fileName).map(written).forEach(expected::add);
        return names.stream().filter(name -> raw(name).isPresent() && prefixes.stream().anyMatch(name::startsWith))
                .filter(name -> !expected.contains(name) && !SERVICE_LINK.matcher(name).matches())
                .sorted().map(place).toList();
    }

    private Optional<Setting> text(String name) {
        String own = written.apply(name);
        return raw(own).map(text -> new Setting(text, place.apply(own)));
    }

    private Optional<String> raw(String own) {
        return Optional.ofNullable(texts.apply(own)).filter(text -> !text.isEmpty());
    }

    /** A secret without the line feed that editors leave at its end. */
    private static Setting contentOf(Setting file) {
        try {
            String content = Files.readString(Path.of(file.text().strip()));
            return new Setting(content.replaceFirst("\\R\\z", ""), "the file of " + file.place(), true);
        } catch (IOException | RuntimeException e) {
            throw new IllegalStateException("The file of a secret cannot be read: " + file.place());
        }
    }
}
