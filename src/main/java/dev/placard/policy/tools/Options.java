package dev.placard.policy.tools;

import dev.placard.config.Settings;
import dev.placard.config.SettingsSources;
import dev.placard.core.Reason;
import dev.placard.policy.PolicyOptions;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The options of a command line: {@code --name value}, {@code --name=value}, {@code --flag}. Dashes may be underscores. */
record Options(Map<String, String> values) {

    /** Reads a command line; where it cannot be understood, or help is asked for, the exception says the help. */
    static Options of(List<String> words, Set<String> names, Set<String> flags, String help) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            int equals = word.indexOf('=');
            String name = (equals < 0 ? word : word.substring(0, equals)).replaceFirst("^--", "").replace('-', '_');
            boolean isFlag = flags.contains(name) && equals < 0;
            if (!word.startsWith("--") || !isFlag && (!names.contains(name) || equals < 0 && i + 1 == words.size())) {
                throw UsageException.at(word, help);
            }
            values.put(name, isFlag ? "true" : equals < 0 ? words.get(++i) : word.substring(equals + 1));
        }
        return new Options(values);
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    Optional<String> get(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /**
     * What the policy is read with: the file of {@code --policy}, and the options of {@code --config-file}. The files of
     * policy_dirs count where a nova.conf is given.
     *
     * @throws UsageException when the nova.conf cannot be read
     */
    Settings settings() {
        Map<String, String> given = new HashMap<>();
        get("policy").ifPresent(file -> {
            given.put(PolicyOptions.POLICY_FILE.name(), Path.of(file).toAbsolutePath().toString());
            if (!has("config_file")) {
                given.put(PolicyOptions.POLICY_DIRS.name(), ",");
            }
        });
        get("config_file").ifPresent(file -> given.put(SettingsSources.NOVA_CONF.name(), file));
        try {
            return SettingsSources.of(given);
        } catch (IllegalStateException e) {
            throw new UsageException(Reason.of(e));
        }
    }
}
