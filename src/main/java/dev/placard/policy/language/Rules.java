package dev.placard.policy.language;

import dev.placard.core.Caller;
import dev.placard.policy.remote.OpaChecks;
import dev.placard.policy.remote.RemoteChecks;
import dev.placard.policy.rule.ScopeType;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The policy as it stands at one moment: a snapshot that never changes. Whoever asks more than once about a caller keeps
 * {@link #of(Caller)}.
 */
public final class Rules {

    private final Map<String, Check> checks;
    private final Map<String, Set<ScopeType>> scopeTypes;
    private final String defaultRule;
    private final RemoteChecks remote;
    private final OpaChecks opa;
    private final FailureLog failures = new FailureLog();

    /**
     * A snapshot.
     *
     * @param checks every rule by name
     * @param scopeTypes what a token must be scoped to, for the actions where that matters
     * @param defaultRule the rule for names that are none
     * @param remote who asks other services
     * @param opa who asks an Open Policy Agent
     */
    public Rules(Map<String, Check> checks, Map<String, Set<ScopeType>> scopeTypes, String defaultRule, RemoteChecks remote,
            OpaChecks opa) {
        this.checks = Map.copyOf(checks);
        this.scopeTypes = Map.copyOf(scopeTypes);
        this.defaultRule = defaultRule;
        this.remote = remote;
        this.opa = opa;
    }

    /** These rules for one caller, cheap to ask again and again; for one request, not for sharing between threads. */
    public CallerRules of(Caller caller) {
        return of(Credentials.of(caller));
    }

    /** These rules for whoever has these credentials; else as {@link #of(Caller)}. */
    public CallerRules of(Credentials credentials) {
        return new CallerRules(this, credentials);
    }

    /** The rule in force under a name, else the default rule, else nothing. */
    public Optional<Check> find(String name) {
        Check check = checks.get(name);
        return Optional.ofNullable(check == null ? checks.get(defaultRule) : check);
    }

    /** All rules in force by name, without order. */
    public Map<String, Check> checks() {
        return checks;
    }

    boolean isInScope(String action, Credentials credentials) {
        Set<ScopeType> allowed = scopeTypes.getOrDefault(action, Set.of());
        return allowed.isEmpty() || allowed.contains(credentials.scopeType());
    }

    RemoteChecks remote() {
        return remote;
    }

    OpaChecks opa() {
        return opa;
    }

    FailureLog failures() {
        return failures;
    }
}
