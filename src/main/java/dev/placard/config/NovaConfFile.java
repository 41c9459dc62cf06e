package dev.placard.config;

import dev.placard.config.OsloIni.Entry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** One file of a nova.conf: {@code nova.conf} itself, or one of the directory {@code nova.conf.d} beside it. */
final class NovaConfFile {

    private final Path file;
    private final Map<String, Map<String, Entry>> sections;

    private NovaConfFile(Path file) {
        this.file = file;
        try {
            this.sections = OsloIni.parse(file.toString(), Files.readString(file));
        } catch (IOException e) {
            throw new IllegalStateException("The file " + file + " (placard.nova_conf) cannot be read as UTF-8 text", e);
        }
    }

    /**
     * Reads files in the order of oslo.config: those that are named, separated by commas, then the {@code *.conf} of the directory that
     * belongs to each, {@code nova.conf.d} for {@code nova.conf}, by name. A directory may be named as well.
     *
     * @throws IllegalStateException naming the file, and the line where there is one, when one cannot be read
     */
    static List<NovaConfFile> read(String names) {
        List<Path> named = paths(names);
        List<Path> files = new ArrayList<>();
        named.forEach(path -> files.addAll(Files.isDirectory(path) ? list(path) : List.of(path)));
        named.forEach(path -> files.addAll(list(path.resolveSibling(path.getFileName() + ".d"))));
        return files.stream().map(NovaConfFile::new).toList();
    }

    /** The files and directories of a list, separated by commas. */
    static List<Path> paths(String names) {
        return Arrays.stream(names.split(",")).map(String::strip).filter(name -> !name.isEmpty())
                .map(name -> Path.of(name).toAbsolutePath()).toList();
    }

    /** A section's name as it is looked up: in lower case, but for DEFAULT. */
    static String normalized(String section) {
        return section.equals("DEFAULT") ? section : section.toLowerCase(Locale.ROOT);
    }

    Optional<Entry> find(String section, String name) {
        return Optional.ofNullable(sections.getOrDefault(section, Map.of()).get(name));
    }

    boolean has(String section) {
        return !sections.getOrDefault(section, Map.of()).isEmpty();
    }

    String place(String section, String name, Entry entry) {
        return file + ", line " + entry.line() + ", [" + section + "] " + name;
    }

    private static List<Path> list(Path directory) {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            // Python's glob: *.conf leaves hidden files out
            return files.filter(file -> file.getFileName().toString().matches("[^.].*\\.conf")).sorted().toList();
        } catch (IOException e) {
            throw new IllegalStateException("The directory " + directory + " (placard.nova_conf) cannot be listed", e);
        }
    }
}
