package dev.placard.stress;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Decides whether a history is linearizable: whether every change and every answer can be explained by a service that
 * does one thing at a time, each between its start and its end. Servers are independent of each other. Within a server
 * each key is checked for itself first, which finds most faults fast and names the key; then all keys together, since
 * only that shows a change of the whole map that others saw half made, or a quota that was passed.
 *
 * <p>Where a lone operation tells all items, the history is cut in two: what came before cannot matter afterwards. This
 * keeps the search small.
 */
final class Linearizability {

    private final int quota;

    /**
     * A checker.
     *
     * @param quota how many items a server may have
     */
    Linearizability(int quota) {
        this.quota = quota;
    }

    /**
     * Checks a history whose servers had no items before it.
     *
     * @param history complete: nobody else changed these servers meanwhile
     * @return a sentence per server and key that cannot be explained, or could not be decided; empty when all is well
     */
    List<String> violations(History history) {
        List<String> found = new ArrayList<>();
        history.byServer().forEach((server, operations) -> {
            int before = found.size();
            for (String key : History.keysOf(operations)) {
                List<Operation> ofKey = operations.stream().map(operation -> operation.of(key)).flatMap(Optional::stream).toList();
                check(ofKey, true, Integer.MAX_VALUE, why -> found.add(server + " " + key + ": " + why));
            }
            if (found.size() == before) {
                check(operations, false, quota, why -> found.add(server + ": " + why));
            }
        });
        return found;
    }

    private static void check(List<Operation> operations, boolean oneKey, int quota, Consumer<String> violation) {
        Map<String, String> items = Map.of();
        for (List<Operation> part : parts(operations, oneKey)) {
            Verdict verdict = new Search(part, quota).from(items);
            if (verdict instanceof Verdict.NotLinearizable bad) {
                violation.accept("not linearizable: " + bad.why());
                return;
            } else if (verdict instanceof Verdict.Undecided) {
                violation.accept("undecided: too many ways to order " + part.size() + " operations");
                return;
            }
            items = part.get(part.size() - 1).itemsAfter(oneKey).orElse(items);
        }
    }

    /** Cuts after every operation that overlaps no other and whose answer tells all items. */
    private static List<List<Operation>> parts(List<Operation> operations, boolean oneKey) {
        List<List<Operation>> parts = new ArrayList<>();
        int from = 0;
        long latest = Long.MIN_VALUE;
        for (int i = 0; i < operations.size(); i++) {
            Operation operation = operations.get(i);
            boolean last = i + 1 == operations.size();
            boolean alone = operation.start() > latest && (last || operation.end() < operations.get(i + 1).start());
            if (last || alone && operation.itemsAfter(oneKey).isPresent()) {
                parts.add(operations.subList(from, i + 1));
                from = i + 1;
            }
            latest = Math.max(latest, operation.end());
        }
        return parts;
    }
}
