package dev.placard.policy.language;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.placard.core.Caller;
import dev.placard.http.RequestPath;
import dev.placard.policy.rule.HistoryRules;
import dev.placard.policy.rule.RuleDefault;
import dev.placard.policy.rule.ServerMetadataRules;
import dev.placard.policy.rule.ServerRules;
import dev.placard.policy.rule.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which actions one snapshot of the policy leaves open to callers. It goes with its snapshot, so that a changed policy file
 * counts from the next request on; it is never kept with a token.
 */
final class OpenActions {

    private static final int MOST = 1000;
    // HTTP method to the actions that a request of that method can be
    private static final Map<String, List<String>> ACTIONS = Stream.of(ServerMetadataRules.TABLE, HistoryRules.TABLE, ServerRules.TABLE)
            .flatMap(List::stream).filter(OpenActions::opensResource)
            .collect(Collectors.groupingBy(rule -> rule.operations().get(0).method(),
                    Collectors.mapping(RuleDefault::name, Collectors.toUnmodifiableList())));

    // a path with this in it can be no other resource's
    private static final Pattern OF_METADATA = Pattern.compile("/servers/[^/]+/metadata(?:/|\\z)");

    private final Rules rules;
    private final Cache<Asked, Set<String>> known = Caffeine.newBuilder().maximumSize(MOST).executor(Runnable::run).build();

    OpenActions(Rules rules) {
        this.rules = rules;
    }

    /** The actions that a request can be and that are not denied whatever the target is. */
    Set<String> of(Caller caller, String requestMethod, String requestUri) {
        // Nova has no PATCH: it is judged by the actions of what merges
        String method = requestMethod.equals("PATCH") ? "POST" : requestMethod;
        if (!ACTIONS.containsKey(method)) {
            return Set.of(); // anybody can make up methods: nothing is remembered of them
        }
        Asked asked = new Asked(caller, method, OF_METADATA.matcher(RequestPath.of(requestUri)).find());
        return known.get(asked, this::judged);
    }

    private Set<String> judged(Asked asked) {
        CallerRules ofCaller = rules.of(asked.caller());
        return ACTIONS.get(asked.method()).stream()
                .filter(action -> !asked.ofMetadata() || ServerMetadataRules.ACTIONS.contains(action))
                .filter(action -> ofCaller.verdict(action) != Verdict.DENY)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean opensResource(RuleDefault rule) {
        return ServerMetadataRules.ACTIONS.contains(rule.name()) || HistoryRules.HISTORY.equals(rule.name())
                || ServerRules.ACTIONS.contains(rule.name());
    }

    private record Asked(Caller caller, String method, boolean ofMetadata) { }
}
