package dev.placard.policy;

import dev.placard.config.Settings;
import dev.placard.config.SettingsSources;
import dev.placard.core.FileStamp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Which files make up the policy (oslo_policy/policy.py load_rules), and what can be told of them without reading. */
final class PolicyFiles {

    // policy.py pick_default_policy_file: only where nobody set the option
    private static final String OLD_DEFAULT = "policy.json";

    private final Path base;
    private final Path configured;
    private final boolean isConfigured;
    private final List<Path> directories;

    PolicyFiles(Settings settings) {
        base = SettingsSources.directory(settings);
        configured = base.resolve(settings.get(PolicyOptions.POLICY_FILE));
        isConfigured = settings.isSet(PolicyOptions.POLICY_FILE);
        directories = settings.get(PolicyOptions.POLICY_DIRS).stream().map(base::resolve).toList();
    }

    /** The policy file itself, if there is one, and those of the policy directories, in the order in which they are read. */
    record Found(Optional<FileStamp> policyFile, List<FileStamp> more) {

        static final Found NOTHING = new Found(Optional.empty(), List.of());

        List<FileStamp> all() {
            return Stream.concat(policyFile.stream(), more.stream()).toList();
        }
    }

    /** The policy file an operator named, when there is none. */
    Optional<Path> missing() {
        return isConfigured && !Files.exists(configured) ? Optional.of(configured) : Optional.empty();
    }

    /** Looks which files there are; fails when a directory cannot be listed, or a file goes while we look. */
    Found find() throws IOException {
        Optional<Path> policyFile = policyFile();
        List<FileStamp> more = new ArrayList<>();
        for (Path directory : directories) {
            if (Files.exists(directory)) {
                for (Path file : list(directory)) {
                    more.add(FileStamp.of(file));
                }
            }
        }
        return new Found(policyFile.isPresent() ? Optional.of(FileStamp.of(policyFile.get())) : Optional.empty(), more);
    }

    private Optional<Path> policyFile() {
        if (Files.exists(configured)) {
            return Optional.of(configured);
        }
        return Optional.of(base.resolve(OLD_DEFAULT)).filter(old -> !isConfigured && Files.exists(old));
    }

    private static List<Path> list(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> !Files.isDirectory(file) && !file.getFileName().toString().startsWith("."))
                    .sorted((a, b) -> a.getFileName().toString().compareTo(b.getFileName().toString())).toList();
        }
    }
}
