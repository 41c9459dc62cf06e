package dev.placard.register;

import dev.placard.access.CallerPolicy;
import dev.placard.policy.rule.ServerRules;
import java.util.Optional;

/** What the caller of a list may ask for, by the policy. */
record CallerScope(boolean isAdmin, boolean mayFilterByAnything, Optional<String> projectId, String userId) {

    /** Of the caller of this request. */
    static CallerScope of(CallerPolicy policy) {
        return new CallerScope(policy.isAdmin(), policy.allows(ServerRules.ALLOW_ALL_FILTERS), policy.caller().projectId(),
                policy.caller().user().id());
    }
}
