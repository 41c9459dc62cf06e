package dev.placard.policy;

import dev.placard.config.Settings;
import dev.placard.core.FileStamp;
import dev.placard.policy.language.Check;
import dev.placard.policy.language.CheckParser;
import dev.placard.policy.language.DefaultRules;
import dev.placard.policy.language.Rules;
import dev.placard.policy.remote.OpaChecks;
import dev.placard.policy.remote.RemoteChecks;
import dev.placard.policy.rule.RuleDefault;
import dev.placard.policy.rule.RuleDefault.DeprecatedRule;
import dev.placard.policy.rule.ScopeType;
import dev.placard.policy.rule.ServerMetadataRules;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads the operator's files and puts them and the defaults together: oslo_policy/policy.py, load_rules and
 * _handle_deprecated_rule.
 */
final class PolicyReader {

    private static final System.Logger LOG = System.getLogger(PolicyReader.class.getName());

    private static final Set<String> ALWAYS_ASKED = Stream.concat(ServerMetadataRules.ACTIONS.stream(),
            Stream.of(ServerMetadataRules.CONTEXT_IS_ADMIN)).collect(Collectors.toUnmodifiableSet());

    private final boolean enforcesNewDefaults;
    private final boolean enforcesScope;
    private final String defaultRule;
    private final RemoteChecks remote;
    private final OpaChecks opa;

    PolicyReader(Settings settings) {
        enforcesNewDefaults = settings.get(PolicyOptions.ENFORCE_NEW_DEFAULTS);
        enforcesScope = settings.get(PolicyOptions.ENFORCE_SCOPE);
        defaultRule = settings.get(PolicyOptions.POLICY_DEFAULT_RULE);
        remote = new RemoteChecks(settings);
        opa = new OpaChecks(settings, remote);
    }

    /**
     * Reads files.
     *
     * @throws IOException when one cannot be read now
     * @throws MalformedPolicyException when one cannot be understood
     */
    Rules read(List<FileStamp> stamps) throws IOException {
        List<PolicyFile> files = new ArrayList<>();
        for (FileStamp stamp : stamps) {
            PolicyFile file = PolicyFile.read(stamp.file());
            file.problems().forEach(problem -> LOG.log(Level.WARNING, problem));
            files.add(file);
        }
        Rules rules = of(files);
        new References(rules.checks()).undefined(ALWAYS_ASKED).forEach((missing, by) -> LOG.log(Level.WARNING,
                "The policy rule {0} refers to {1}, which is not defined", by, missing));
        return rules;
    }

    /** The rules of the files, the later ones winning, over the defaults. */
    Rules of(List<PolicyFile> files) {
        Map<String, Check> written = new HashMap<>();
        files.forEach(file -> file.entries().forEach((name, entry) -> written.put(name, entry.rule().check())));
        Map<String, Check> checks = new HashMap<>(written);
        DefaultRules.TABLE.forEach(rule -> checks.computeIfAbsent(rule.name(), name -> check(rule, written)));
        return new Rules(checks, scopeTypes(), defaultRule, remote, opa);
    }

    /** Rules that deny everything. */
    Rules closed() {
        return new Rules(Map.of(), Map.of(), defaultRule, remote, opa);
    }

    private Check check(RuleDefault rule, Map<String, Check> written) {
        Check current = DefaultRules.check(rule.name()).orElseThrow();
        return rule.replaced().map(old -> oldOrBoth(old, rule.name(), current, written)).orElse(current);
    }

    private Check oldOrBoth(DeprecatedRule old, String name, Check current, Map<String, Check> written) {
        Optional<Check> override = Optional.ofNullable(written.get(old.name()));
        // a sample file lets the old name point to the new rule, which means nothing
        if (override.isPresent() && !override.get().toString().equals("rule:" + name)) {
            return override.get();
        }
        return enforcesNewDefaults ? current : new Check.Or(List.of(current, CheckParser.parseOwn(old.check())));
    }

    private Map<String, Set<ScopeType>> scopeTypes() {
        return enforcesScope ? DefaultRules.TABLE.stream()
                .collect(Collectors.toMap(RuleDefault::name, RuleDefault::scopeTypes)) : Map.of();
    }
}
