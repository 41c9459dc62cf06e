package dev.placard.ops;

import dev.placard.policy.rule.HistoryRules;
import dev.placard.policy.rule.RuleDefault;
import dev.placard.policy.rule.ServerMetadataRules;
import dev.placard.policy.rule.ServerRules;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What requests are counted by: the policy's action or {@code patch}, never anything a caller made up. */
final class Actions {

    /** For a request that is no action: a version document, a wrong path. */
    static final String NONE = "none";

    private static final String PROJECT = "(?:/[0-9a-f-]+)?";
    /** No action of the policy, which judges a patch as others: but it is a request of its own. */
    private static final Known PATCH = new Known("PATCH", Pattern.compile(PROJECT + "/servers/[^/]+/metadata"),
            "os_compute_api:server-metadata:patch");
    private static final List<Known> KNOWN = Stream.concat(Stream.of(PATCH),
            Stream.of(ServerMetadataRules.TABLE, HistoryRules.TABLE, ServerRules.TABLE).flatMap(List::stream)
                    .flatMap(rule -> rule.operations().stream().map(operation -> Known.of(rule, operation)))).toList();

    private Actions() { }

    /**
     * The action of a request.
     *
     * @param method the request's method
     * @param path the path below the API's prefix, its escapes undone
     * @return a rule's name, such a name for a patch, or {@link #NONE}
     */
    static String of(String method, String path) {
        for (Known known : KNOWN) {
            if (known.method().equals(method) && known.path().matcher(path).matches()) {
                return known.action();
            }
        }
        return NONE;
    }

    private record Known(String method, Pattern path, String action) {

        static Known of(RuleDefault rule, RuleDefault.Operation operation) {
            String template = operation.path().replaceAll("\\{[^}]+}", "[^/]+");
            return new Known(operation.method(), Pattern.compile(PROJECT + template), rule.name());
        }
    }
}
