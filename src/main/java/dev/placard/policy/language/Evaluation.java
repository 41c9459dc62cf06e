package dev.placard.policy.language;

import dev.placard.policy.rule.CheckFailure;
import dev.placard.policy.rule.Verdict;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * One evaluation of one action: what the checks may look at. Without a target, what depends on one is DEPENDS, and so is a
 * remote check that may not be asked.
 */
final class Evaluation {

    private final Rules rules;
    private final String action;
    private final Credentials credentials;
    private final Optional<Map<String, ?>> target;
    private final Supplier<Optional<Verdict>> admin;
    private final boolean asksRemote;
    private final Set<String> underWay = new HashSet<>();

    Evaluation(Rules rules, String action, Credentials credentials, Optional<Map<String, ?>> target,
            Supplier<Optional<Verdict>> admin, boolean asksRemote) {
        this.rules = rules;
        this.action = action;
        this.credentials = credentials;
        this.target = target;
        this.admin = admin;
        this.asksRemote = asksRemote;
    }

    Credentials credentials() {
        return credentials;
    }

    Optional<Map<String, ?>> target() {
        return target;
    }

    /** What context_is_admin says; empty while that very rule is judged. */
    Optional<Verdict> admin() {
        return admin.get();
    }

    Verdict evaluateRule(String name) {
        Optional<Check> check = rules.find(name);
        if (check.isEmpty()) {
            return Verdict.DENY;
        }
        if (!underWay.add(name)) {
            throw CheckFailure.because("the rule " + name + " refers to itself");
        }
        try {
            return check.get().evaluate(this);
        } catch (CheckFailure e) {
            if (e.isKeyError()) {
                return Verdict.DENY;
            }
            throw e;
        } finally {
            underWay.remove(name);
        }
    }

    /** Fills the text in and compares; a name the target does not have denies. */
    Verdict compare(PythonFormat format, Predicate<String> matches) {
        if (target.isEmpty() && !format.isConstant()) {
            return Verdict.DEPENDS;
        }
        return Verdict.of(format.fill(target.orElse(Map.of())).filter(matches).isPresent());
    }

    /** Asks an Open Policy Agent; where there is no answer, the action's own default rule counts. */
    Verdict askOpa(String name) {
        if (target.isEmpty() || !asksRemote) {
            return Verdict.DEPENDS;
        }
        return rules.opa().allows(name, target.get(), credentials.asSent(admin.get())).map(Verdict::of)
                .orElseGet(() -> DefaultRules.check(action).map(rule -> rule.evaluate(this))
                        .orElse(Verdict.DENY));
    }

    Verdict askRemote(String scheme, PythonFormat rest) {
        if (target.isEmpty() || !asksRemote) {
            return Verdict.DEPENDS;
        }
        String url = scheme + ":" + rest.fill(target.get())
                .orElseThrow(() -> CheckFailure.missingName("the target lacks a name in the address of a remote check"));
        return Verdict.of(rules.remote().allows(url, action, target.get(), credentials.asSent(admin.get())));
    }
}
