package dev.placard.policy;

import dev.placard.ground.Caller;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which actions one snapshot of the policy leaves open to callers. It goes with its snapshot, so that a changed policy file
 * counts from the next request on; it is never kept with a token.
 */
final class OpenActions {

    private static final int MOST = 1000;
    private static final List<String> ACTIONS =
            Stream.of(ServerMetadataRules.ACTIONS, ServerRules.ACTIONS).flatMap(List::stream).toList();

    private final Rules rules;
    private final Map<Caller, Set<String>> known = new ConcurrentHashMap<>();

    OpenActions(Rules rules) {
        this.rules = rules;
    }

    /** The actions that are not denied whatever the target is. */
    Set<String> of(Caller caller) {
        Set<String> found = known.get(caller);
        if (found == null) {
            CallerRules ofCaller = rules.of(caller);
            found = ACTIONS.stream().filter(action -> ofCaller.verdict(action) != Verdict.DENY)
                    .collect(Collectors.toUnmodifiableSet());
            if (known.size() >= MOST) {
                known.clear();
            }
            known.put(caller, found);
        }
        return found;
    }
}
