package dev.placard.policy.rule;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A rule as it stands where the policy file says nothing (oslo.policy's RuleDefault and DocumentedRuleDefault).
 *
 * @param name what a policy file calls it
 * @param check the rule, in the policy language
 * @param description for the sample file
 * @param operations the requests it decides on; empty for a rule that others refer to
 * @param scopeTypes what a token must be scoped to; empty where that does not matter
 * @param replaced the rule it replaced, which still counts while {@code enforce_new_defaults} is off
 * @param removal why and since when the rule itself is on its way out
 */
public record RuleDefault(String name, String check, String description, List<Operation> operations,
        Set<ScopeType> scopeTypes, Optional<DeprecatedRule> replaced, Optional<Deprecation> removal) {

    /** Keeps its own copies. */
    public RuleDefault {
        operations = List.copyOf(operations);
        scopeTypes = Set.copyOf(scopeTypes);
    }

    /** A request: an HTTP method and a path template. */
    public record Operation(String method, String path) { }

    /** Why something goes, and the release that said so. */
    public record Deprecation(String reason, String since) { }

    /** The name and text a rule had before. */
    public record DeprecatedRule(String name, String check, Deprecation deprecation) { }

    /** A rule that others refer to. */
    static RuleDefault base(String name, String check, String description, DeprecatedRule replaced) {
        return new RuleDefault(name, check, description, List.of(), Set.of(), Optional.of(replaced), Optional.empty());
    }

    /** What decides on one request, for project-scoped tokens. */
    static RuleDefault action(String name, String check, String description, String method, String path) {
        return new RuleDefault(name, check, description, List.of(new Operation(method, path)), Set.of(ScopeType.PROJECT),
                Optional.empty(), Optional.empty());
    }

    /** A rule of old times, kept for policy files that refer to it. */
    static RuleDefault leaving(DeprecatedRule old, String name, String description) {
        return new RuleDefault(name, old.check(), description, List.of(), Set.of(), Optional.empty(),
                Optional.of(old.deprecation()));
    }
}
