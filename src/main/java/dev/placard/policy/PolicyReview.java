package dev.placard.policy;

import dev.placard.config.Settings;
import dev.placard.core.FileStamp;
import dev.placard.core.Reason;
import dev.placard.policy.language.DefaultRules;
import dev.placard.policy.language.ParsedRule;
import dev.placard.policy.language.Rules;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Looks for what is wrong with policy files: oslo_policy/generator.py _validate_policy, and the rules that mean something
 * else than they seem to. Rules of Nova's other actions are left to Nova.
 */
public final class PolicyReview {

    private static final String NOVAS = "os_compute_api:";
    private static final String METADATA = "os_compute_api:server-metadata:";

    private final Settings settings;
    private final Rules rules;
    private final References references;
    private final List<String> findings = new ArrayList<>();

    private PolicyReview(Settings settings, List<PolicyFile> files) {
        this.settings = settings;
        rules = new PolicyReader(settings).of(files);
        references = new References(rules.checks());
    }

    /** Reviews the files the settings name: a sentence for each finding, with file and line. */
    public static List<String> of(Settings settings) {
        try {
            PolicyFiles.Found found = new PolicyFiles(settings).find();
            if (found.policyFile().isEmpty()) {
                return List.of("Configured policy file \"" + settings.get(PolicyOptions.POLICY_FILE) + "\" not found");
            }
            List<PolicyFile> files = new ArrayList<>();
            for (FileStamp stamp : found.all()) {
                files.add(PolicyFile.read(stamp.file()));
            }
            PolicyReview review = new PolicyReview(settings, files);
            files.forEach(review::review);
            return review.findings;
        } catch (MalformedPolicyException e) {
            return List.of(Reason.of(e));
        } catch (IOException e) {
            return List.of("The policy files cannot be read: " + e);
        }
    }

    private void review(PolicyFile file) {
        file.entries().entrySet().stream().sorted(Comparator.comparing(entry -> entry.getValue().line()))
                .forEach(entry -> review(entry.getKey(), entry.getValue().rule(),
                        file.name() + ":" + entry.getValue().line() + ": " + entry.getKey() + ": "));
    }

    private void review(String name, ParsedRule rule, String place) {
        if (isNovas(name)) {
            return;
        }
        rule.problem().ifPresent(problem -> findings.add(place + problem));
        if (!isKnown(name)) {
            findings.add(place + "unknown rule, to which no other refers");
        }
        References.of(rule.check()).stream().filter(other -> !rules.checks().containsKey(other))
                .forEach(other -> findings.add(place + "refers to " + other + ", which is not defined"
                        + (isNovas(other) && other.contains(":") ? "; the defaults of Nova's other actions are not known here" : "")));
        if (references.isCyclic(name)) {
            findings.add(place + "is part of a cyclical reference, or leads into one");
        }
    }

    private boolean isKnown(String name) {
        return rules.checks().containsKey(name) && references.isReferredTo(name)
                || name.equals(settings.get(PolicyOptions.POLICY_DEFAULT_RULE))
                || DefaultRules.TABLE.stream().anyMatch(rule -> rule.name().equals(name)
                        || rule.replaced().filter(old -> old.name().equals(name)).isPresent());
    }

    private static boolean isNovas(String name) {
        return (name.startsWith(NOVAS) && !name.startsWith(METADATA) || NovaRuleNames.contain(name))
                && DefaultRules.find(name).isEmpty();
    }
}
