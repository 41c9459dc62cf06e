package dev.placard.stress;

import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * Which operations were shown which item. A value that is written once only must not be replaced before all who were
 * shown it have had their turn: an order that does so is a dead end, and need not be followed to it.
 */
final class Readers {

    private final Map<Map.Entry<String, String>, BitSet> readers = new HashMap<>();
    private final Set<Map.Entry<String, String>> writtenAgain = new HashSet<>();

    /**
     * The readers among some operations.
     *
     * @param known the operations whose answers are known, by their numbers
     * @param unknown the others
     * @param items the items before all of them
     */
    Readers(List<Operation> known, List<Operation> unknown, Map<String, String> items) {
        Set<Map.Entry<String, String>> written = new HashSet<>(items.entrySet());
        for (Collection<Operation> operations : List.of(known, unknown)) {
            for (Operation operation : operations) {
                operation.request().apply(Map.of()).forEach(whenTwice(written));
            }
        }
        for (int i = 0; i < known.size(); i++) {
            int reader = i;
            Map<String, String> own = known.get(i).request().apply(Map.of());
            known.get(i).itemsShown().forEach((key, value) -> {
                if (!value.equals(own.get(key))) {
                    readers.computeIfAbsent(Map.entry(key, value), item -> new BitSet()).set(reader);
                }
            });
        }
    }

    private BiConsumer<String, String> whenTwice(Set<Map.Entry<String, String>> written) {
        return (key, value) -> {
            if (!written.add(Map.entry(key, value))) {
                writtenAgain.add(Map.entry(key, value));
            }
        };
    }

    /**
     * Whether a change takes an item away from somebody who has still to be shown it.
     *
     * @param from who has had their turn, and the items now
     * @param after the items after the change
     */
    boolean robs(Configuration from, Map<String, String> after) {
        for (Map.Entry<String, String> item : from.items().entrySet()) {
            boolean replaced = !item.getValue().equals(after.get(item.getKey()));
            if (replaced && !writtenAgain.contains(item) && isAwaited(from, item)) {
                return true;
            }
        }
        return false;
    }

    private boolean isAwaited(Configuration from, Map.Entry<String, String> item) {
        BitSet all = readers.getOrDefault(item, new BitSet());
        for (int reader = all.nextSetBit(from.base()); reader >= 0; reader = all.nextSetBit(reader + 1)) {
            if (!from.has(reader)) {
                return true;
            }
        }
        return false;
    }
}
