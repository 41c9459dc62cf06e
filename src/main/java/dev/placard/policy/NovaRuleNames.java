package dev.placard.policy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The names of rules that Nova registers, or once had (nova/policies and, until Newton, etc/nova/policy.json): a policy file
 * may set them, and they are no mistake.
 */
final class NovaRuleNames {

    private static final String FILE = "nova-rule-names.txt";
    private static final Set<String> NAMES = read();

    private NovaRuleNames() { }

    static boolean contain(String name) {
        return NAMES.contains(name);
    }

    private static Set<String> read() {
        try (InputStream list = Objects.requireNonNull(NovaRuleNames.class.getResourceAsStream(FILE), FILE)) {
            return new String(list.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
