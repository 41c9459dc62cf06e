package dev.placard.stress;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Looks for an order of overlapping operations that a correct service could have carried them out in, one by one. An
 * operation that ended before another began comes before it. The search is Wing and Gong's with Lowe's memory of
 * configurations ("Testing for linearizability", 2017), as in the checker porcupine. An operation without a known
 * outcome may be anywhere after its start, or nowhere.
 */
final class Search {

    private static final int MOST_CONFIGURATIONS = 2_000_000;
    private static final int SHOWN = 12;

    private final List<Operation> known;
    private final List<Operation> unknown;
    private final int quota;
    private final Set<Configuration> seen = new HashSet<>();
    private final Deque<Iterator<Configuration>> untried = new ArrayDeque<>();
    private Configuration deepest;
    private Readers readers;

    /**
     * A search among the operations of one server.
     *
     * @param operations by their start
     * @param quota how many items the server may have
     */
    Search(List<Operation> operations, int quota) {
        this.known = operations.stream().filter(operation -> !operation.isUnknown()).toList();
        this.unknown = operations.stream().filter(Operation::isUnknown).toList();
        this.quota = quota;
    }

    /**
     * Does the search, once.
     *
     * @param items the items before all operations
     */
    Verdict from(Map<String, String> items) {
        readers = new Readers(known, unknown, items);
        deepest = Configuration.start(items);
        enter(deepest);
        while (!untried.isEmpty()) {
            if (deepest.base() == known.size()) {
                return new Verdict.Linearizable();
            }
            if (seen.size() > MOST_CONFIGURATIONS) {
                return new Verdict.Undecided();
            }
            if (untried.peek().hasNext()) {
                enter(untried.peek().next());
            } else {
                untried.pop();
            }
        }
        return new Verdict.NotLinearizable(why());
    }

    private void enter(Configuration configuration) {
        if (seen.add(configuration)) {
            untried.push(successors(configuration));
            if (configuration.size() > deepest.size()) {
                deepest = configuration;
            }
        }
    }

    private Iterator<Configuration> successors(Configuration from) {
        List<Integer> next = next(from);
        for (int operation : next) {
            // what changes nothing and is right now may as well come now: no other order has to be tried
            if (known.get(operation).isRead() && step(from, operation).isPresent()) {
                return step(from, operation).stream().iterator();
            }
        }
        next.sort(Comparator.comparingLong(operation -> known.get(operation).end()));
        return Stream.concat(next.stream().flatMap(operation -> step(from, operation).stream()),
                nextUnknown(from).flatMap(operation -> stepUnknown(from, operation).stream())).iterator();
    }

    /** The operations that nothing still to come has to precede. */
    private List<Integer> next(Configuration from) {
        List<Integer> found = new ArrayList<>();
        long horizon = horizon(from);
        for (int i = from.base(); i < known.size() && known.get(i).start() <= horizon; i++) {
            if (!from.has(i)) {
                found.add(i);
            }
        }
        return found;
    }

    private long horizon(Configuration from) {
        long horizon = Long.MAX_VALUE;
        for (int i = from.base(); i < known.size() && known.get(i).start() <= horizon; i++) {
            if (!from.has(i)) {
                horizon = Math.min(horizon, known.get(i).end());
            }
        }
        return horizon;
    }

    private Stream<Integer> nextUnknown(Configuration from) {
        long horizon = horizon(from);
        long reached = from.last() < 0 ? Long.MIN_VALUE : known.get(from.last()).start();
        return Stream.iterate(0, i -> i < unknown.size() && unknown.get(i).start() <= horizon, i -> i + 1)
                .filter(i -> !from.unknown().get(i) && unknown.get(i).end() >= reached);
    }

    private Optional<Configuration> step(Configuration from, int operation) {
        return known.get(operation).step(from.items(), quota).filter(items -> !readers.robs(from, items))
                .map(items -> from.with(operation, items));
    }

    private Optional<Configuration> stepUnknown(Configuration from, int operation) {
        return unknown.get(operation).step(from.items(), quota).filter(items -> !readers.robs(from, items))
                .map(items -> from.withUnknown(operation, items));
    }

    private String why() {
        StringBuilder why = new StringBuilder("after " + deepest.size() + " of " + known.size()
                + " operations the items may be " + deepest.items() + ", and then none of these can come next:");
        next(deepest).stream().limit(SHOWN).map(known::get).forEach(operation -> why.append("\n  client ")
                .append(operation.client()).append(' ').append(operation.request()).append(" -> ").append(operation.outcome())
                .append(" at ").append(operation.start()).append(" for ").append(operation.end() - operation.start()));
        return why.toString();
    }
}
