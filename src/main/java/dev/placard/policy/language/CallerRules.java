package dev.placard.policy.language;

import dev.placard.core.Reason;
import dev.placard.policy.rule.CheckFailure;
import dev.placard.policy.rule.ServerMetadataRules;
import dev.placard.policy.rule.Verdict;
import java.util.Map;
import java.util.Optional;

/** The policy for one caller during one request. Not for sharing between threads. */
public final class CallerRules {

    private static final String TOO_DEEP = "it is nested too deeply";

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
     * What the policy says while the target is not known; see {@link Rules#verdict}.
     *
     * @param action a rule's name
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
     * The decision; see {@link Rules#allows}.
     *
     * @param action a rule's name
     * @param target what is acted on: names and JSON values
     * @return whether the caller may
     */
    public boolean allows(String action, Map<String, ?> target) {
        if (!rules.isInScope(action, credentials)) {
            return false;
        }
        try {
            // Nova judges context_is_admin for every request, and a rule it fails on fails them all
            admin();
            return evaluation(action, Optional.of(target), true).evaluateRule(action) == Verdict.ALLOW;
        } catch (CheckFailure e) {
            rules.failures().say(action, Reason.of(e));
            return false;
        } catch (StackOverflowError e) {
            rules.failures().say(action, TOO_DEEP);
            return false;
        }
    }

    /**
     * Whether {@code context_is_admin} holds; see {@link Rules#isAdmin}.
     *
     * @return true for an admin
     */
    public boolean isAdmin() {
        try {
            return admin() == Verdict.ALLOW;
        } catch (CheckFailure e) {
            rules.failures().say(ServerMetadataRules.CONTEXT_IS_ADMIN, Reason.of(e));
            return false;
        } catch (StackOverflowError e) {
            rules.failures().say(ServerMetadataRules.CONTEXT_IS_ADMIN, TOO_DEEP);
            return false;
        }
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
