package dev.placard.policy;

import dev.placard.policy.language.Check;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/** Which rules refer to which. */
final class References {

    private final Map<String, Set<String>> references = new HashMap<>();

    References(Map<String, Check> checks) {
        checks.forEach((name, check) -> references.put(name, of(check)));
    }

    /** The names a check refers to; no recursion, for a rule may be nested as deep as it likes. */
    static Set<String> of(Check check) {
        Set<String> names = new LinkedHashSet<>();
        Deque<Check> rest = new ArrayDeque<>(List.of(check));
        while (!rest.isEmpty()) {
            Check next = rest.pop();
            if (next instanceof Check.RuleCheck rule) {
                names.add(rule.name());
            }
            next.parts().forEach(rest::push);
        }
        return names;
    }

    boolean isReferredTo(String name) {
        return references.values().stream().anyMatch(names -> names.contains(name));
    }

    /** The names that these rules, and those they refer to, refer to and nobody has written down; each with one that does. */
    Map<String, String> undefined(Set<String> from) {
        Map<String, String> undefined = new HashMap<>();
        reach(from, (name, other) -> {
            if (!references.containsKey(other)) {
                undefined.put(other, name);
            }
        });
        return undefined;
    }

    /** Whether following the references of a rule leads into a circle. */
    boolean isCyclic(String name) {
        return reach(Set.of(name), (from, other) -> { }).stream()
                .anyMatch(reached -> reach(of(reached), (from, other) -> { }).contains(reached));
    }

    private Set<String> of(String name) {
        return references.getOrDefault(name, Set.of());
    }

    private Set<String> reach(Set<String> from, BiConsumer<String, String> look) {
        Set<String> reached = new HashSet<>(from);
        Deque<String> rest = new ArrayDeque<>(from);
        while (!rest.isEmpty()) {
            String name = rest.pop();
            for (String other : of(name)) {
                look.accept(name, other);
                if (reached.add(other)) {
                    rest.push(other);
                }
            }
        }
        return reached;
    }
}
