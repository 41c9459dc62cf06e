package dev.placard.policy.language;

import dev.placard.policy.rule.HistoryRules;
import dev.placard.policy.rule.RuleDefault;
import dev.placard.policy.rule.ServerMetadataRules;
import dev.placard.policy.rule.ServerRules;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every rule that has a default: what counts where the policy file does not name it. */
public final class DefaultRules {

    /** The rules others stand on, those of server metadata and of its history, and those of the register. */
    public static final List<RuleDefault> TABLE =
            Stream.of(ServerMetadataRules.TABLE, HistoryRules.TABLE, ServerRules.TABLE).flatMap(List::stream).toList();

    private static final Map<String, Check> CHECKS = TABLE.stream()
            .collect(Collectors.toUnmodifiableMap(RuleDefault::name, rule -> CheckParser.parseOwn(rule.check())));

    /** The default of one rule; empty where there is none. */
    public static Optional<RuleDefault> find(String name) {
        return TABLE.stream().filter(rule -> rule.name().equals(name)).findFirst();
    }

    /** The default of one rule, as it is judged; empty where there is none. */
    public static Optional<Check> check(String name) {
        return Optional.ofNullable(CHECKS.get(name));
    }

    private DefaultRules() { }
}
