package dev.placard.policy.language;

import dev.placard.core.Reason;
import dev.placard.policy.rule.CheckFailure;
import dev.placard.policy.rule.ServerMetadataRules;
import dev.placard.policy.rule.Verdict;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The policy for one caller during one request. Not for sharing between threads. */
public final class CallerRules {

    private final Rules rules;
    private final Credentials credentials;
    private Optional<Verdict> admin = Optional.empty();

    CallerRules(Rules rules, Credentials credentials) {
        this.rules = rules;
        this.credentials = credentials;
    }

    /** The same caller, taken for an admin: {@code is_admin:True} holds, whatever context_is_admin says. */
    public CallerRules asAdmin() {
        CallerRules known = new CallerRules(rules, credentials);
        known.admin = Optional.of(Verdict.ALLOW);
        return known;
    }

    /**
     * What the policy says while the target is not known. Remote checks are not asked.
     *
     * @param action one of {@link ServerMetadataRules#ACTIONS}, or any rule's name
     * @return DENY only where {@link #allows} is false for every target
     */
    public Verdict verdict(String action) {
        if (!rules.isInScope(action, credentials)) {
            return Verdict.DENY;
        }
        try {
            return evaluation(action, Optional.empty(), false).evaluateRule(action);
        } catch (CheckFailure | StackOverflowError e) {
            // the decision denies and logs; who knows whether this check is reached then
            return Verdict.DEPENDS;
        }
    }

    /**
     * The decision: the token's scope first, then the rule. A rule that cannot be judged denies, and is logged.
     *
     * @param action as in {@link #verdict}
     * @param target what is acted on, names and JSON values; for server metadata {@code project_id} of the server, and nothing else
     */
    public boolean allows(String action, Map<String, ?> target) {
        return rules.isInScope(action, credentials) && isAllowed(action, () -> {
            // Nova judges context_is_admin for every request, and a rule it fails on fails them all
            admin();
            return evaluation(action, Optional.of(target), true).evaluateRule(action);
        });
    }

    /** Whether {@code context_is_admin} holds, with the caller's own project and user as target (nova/policy.py check_is_admin). */
    public boolean isAdmin() {
        return isAllowed(ServerMetadataRules.CONTEXT_IS_ADMIN, this::admin);
    }

    private boolean isAllowed(String action, Supplier<Verdict> decision) {
        try {
            return decision.get() == Verdict.ALLOW;
        } catch (CheckFailure e) {
            rules.failures().say(action, Reason.of(e));
        } catch (StackOverflowError e) {
            rules.failures().say(action, "it is nested too deeply");
        }
        return false;
    }

    private Verdict admin() {
        if (admin.isEmpty()) {
            admin = Optional.of(evaluateAdmin(true));
        }
        return admin.get();
    }

    private Verdict evaluateAdmin(boolean asksRemote) {
        String rule = ServerMetadataRules.CONTEXT_IS_ADMIN;
        return new Evaluation(rules, rule, credentials, Optional.of(credentials.ownTarget()), Optional::empty, asksRemote)
                .evaluateRule(rule);
    }

    private Evaluation evaluation(String action, Optional<Map<String, ?>> target, boolean asksRemote) {
        return new Evaluation(rules, action, credentials, target,
                () -> Optional.of(asksRemote ? admin() : admin.orElseGet(() -> evaluateAdmin(false))), asksRemote);
    }
}
