package dev.placard.policy;

import dev.placard.ground.Settings;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Looks for what is wrong with policy files: oslo_policy/generator.py _validate_policy, and the rules that mean something
 * else than they seem to. Rules of Nova's other actions are left to Nova.
 */
public final class PolicyReview {

    private static final String NOVAS = "os_compute_api:";
    private static final String METADATA = "os_compute_api:server-metadata:";

    private final Settings settings;
    private final Rules rules;
    private final Set<String> referred;
    private final List<String> findings = new ArrayList<>();

    private PolicyReview(Settings settings, List<PolicyFile> files) {
        this.settings = settings;
        rules = new PolicyReader(settings).of(files);
        referred = rules.checks().values().stream().flatMap(PolicyReview::references).collect(Collectors.toSet());
    }

    /**
     * Reviews the files the settings name.
     *
     * @param settings the options of {@link PolicyOptions}
     * @return a sentence for each finding, with file and line; empty when all is well
     */
    public static List<String> of(Settings settings) {
        try {
            PolicyFiles.Found found = new PolicyFiles(settings).find();
            if (found.policyFile().isEmpty()) {
                return List.of("Configured policy file \"" + settings.get(PolicyOptions.POLICY_FILE) + "\" not found");
            }
            List<PolicyFile> files = new ArrayList<>();
            for (PolicyFiles.Stamp stamp : found.all()) {
                files.add(PolicyFile.read(stamp.file()));
            }
            PolicyReview review = new PolicyReview(settings, files);
            files.forEach(review::review);
            return review.findings;
        } catch (MalformedPolicyException e) {
            return List.of(e.getMessage());
        } catch (IOException e) {
            return List.of("The policy files cannot be read: " + e);
        }
    }

    /** The names a rule in force refers to, which nobody has written down; with the rule that refers to them. */
    static Map<String, String> undefined(Rules rules) {
        Map<String, String> undefined = new HashMap<>();
        Set<String> reached = new LinkedHashSet<>(ServerMetadataRules.ACTIONS);
        reached.add(ServerMetadataRules.CONTEXT_IS_ADMIN);
        for (List<String> next = List.copyOf(reached); !next.isEmpty();) {
            List<String> more = new ArrayList<>();
            for (String name : next) {
                Optional.ofNullable(rules.checks().get(name)).stream().flatMap(PolicyReview::references).forEach(other -> {
                    if (!rules.checks().containsKey(other)) {
                        undefined.put(other, name);
                    } else if (reached.add(other)) {
                        more.add(other);
                    }
                });
            }
            next = more;
        }
        return undefined;
    }

    private void review(PolicyFile file) {
        file.entries().entrySet().stream().sorted(Comparator.comparing(entry -> entry.getValue().line()))
                .forEach(entry -> review(entry.getKey(), entry.getValue().rule(),
                        file.name() + ":" + entry.getValue().line() + ": " + entry.getKey() + ": "));
    }

    private void review(String name, ParsedRule rule, String place) {
        rule.problem().ifPresent(problem -> findings.add(place + problem));
        if (isNovas(name)) {
            return;
        }
        if (!isKnown(name)) {
            findings.add(place + "unknown rule, to which no other refers");
        }
        references(rule.check()).distinct().filter(other -> !rules.checks().containsKey(other))
                .forEach(other -> findings.add(place + "refers to " + other + ", which is not defined"
                        + (isNovas(other) ? "; the defaults of Nova's other actions are not known here" : "")));
        if (isCyclic(name, new HashSet<>())) {
            findings.add(place + "is part of a cyclical reference, or leads into one");
        }
    }

    private boolean isKnown(String name) {
        return rules.checks().containsKey(name) && referred.contains(name)
                || name.equals(settings.get(PolicyOptions.POLICY_DEFAULT_RULE))
                || DefaultRules.TABLE.stream().anyMatch(rule -> rule.name().equals(name)
                        || rule.replaced().filter(old -> old.name().equals(name)).isPresent());
    }

    private static boolean isNovas(String name) {
        return name.startsWith(NOVAS) && !name.startsWith(METADATA)
                && DefaultRules.TABLE.stream().noneMatch(rule -> rule.name().equals(name));
    }

    private boolean isCyclic(String name, Set<String> above) {
        if (!above.add(name)) {
            return true;
        }
        boolean isCyclic = Optional.ofNullable(rules.checks().get(name)).stream().flatMap(PolicyReview::references)
                .anyMatch(other -> isCyclic(other, above));
        above.remove(name);
        return isCyclic;
    }

    private static Stream<String> references(Check check) {
        if (check instanceof Check.RuleCheck rule) {
            return Stream.of(rule.name());
        }
        return check.parts().stream().flatMap(PolicyReview::references);
    }
}
