package dev.placard.policy;

import dev.placard.policy.rule.RuleDefault;
import dev.placard.policy.rule.RuleDefault.DeprecatedRule;
import dev.placard.policy.rule.RuleDefault.Deprecation;
import dev.placard.policy.rule.ScopeType;
import java.util.List;
import java.util.stream.Collectors;

/** The commented file of defaults, letter for letter as oslopolicy-sample-generator writes it (oslo_policy/generator.py). */
public final class SampleFile {

    private static final int WIDTH = 70;
    private static final String NEW_NAME = """
            # WARNING: A rule name change has been identified.
            #          This may be an artifact of new rules being
            #          included which require legacy fallback
            #          rules to ensure proper policy behavior.
            #          Alternatively, this may just be an alias.
            #          Please evaluate on a case by case basis
            #          keeping in mind the format for aliased
            #          rules is:
            #          "old_rule_name": "new_rule_name".
            """;

    private SampleFile() { }

    /** The defaults in this order, as YAML in which every rule is a comment; on demand with what was before, and what goes. */
    public static String of(List<RuleDefault> rules, boolean withDeprecated) {
        return rules.stream().map(rule -> entry(rule, withDeprecated)).collect(Collectors.joining());
    }

    private static String entry(RuleDefault rule, boolean withDeprecated) {
        String text = wrapped(rule.description()) + operations(rule) + scopes(rule)
                + "#\"" + rule.name() + "\": \"" + rule.check() + "\"\n\n";
        if (!withDeprecated) {
            return text;
        }
        return rule.removal().map(removal -> "# DEPRECATED\n# \"" + rule.name() + "\" has been deprecated since "
                + removal.since() + ".\n" + wrapped(removal.reason())).orElse("")
                + text + rule.replaced().map(old -> replaced(rule, old)).orElse("");
    }

    private static String operations(RuleDefault rule) {
        return rule.operations().stream().map(operation -> "# " + operation.method() + "  " + operation.path() + "\n")
                .collect(Collectors.joining());
    }

    private static String scopes(RuleDefault rule) {
        return rule.scopeTypes().isEmpty() ? "" : "# Intended scope(s): "
                + rule.scopeTypes().stream().map(ScopeType::toString).sorted().collect(Collectors.joining(", ")) + "\n";
    }

    private static String replaced(RuleDefault rule, DeprecatedRule old) {
        Deprecation deprecation = old.deprecation();
        String sentence = "\"" + old.name() + "\":\"" + old.check() + "\" has been deprecated since " + deprecation.since()
                + " in favor of \"" + rule.name() + "\":\"" + rule.check() + "\".";
        return "# DEPRECATED\n" + wrapped(sentence) + wrapped(deprecation.reason()) + NEW_NAME
                + "# \"" + old.name() + "\": \"rule:" + rule.name() + "\"\n\n";
    }

    /** One paragraph of comment, 70 columns wide. */
    private static String wrapped(String text) {
        StringBuilder out = new StringBuilder();
        int column = 0;
        for (String word : text.strip().split("\\s+")) {
            boolean fits = column > 0 && column + 1 + word.length() <= WIDTH;
            out.append(fits ? " " : column == 0 ? "# " : "\n# ").append(word);
            column = (fits ? column + 1 : 2) + word.length();
        }
        return out.append('\n').toString();
    }
}
