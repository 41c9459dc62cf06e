package dev.placard.stress;

import java.util.BitSet;
import java.util.Map;

/**
 * How far an explanation has come: which operations have taken effect, and the items then. Two explanations that come
 * to the same configuration have the same future.
 *
 * @param base operations with a known outcome before this one have all taken effect
 * @param beyond those that have taken effect from base on, counted from there; never has bit 0
 * @param unknown the operations with an unknown outcome that have taken effect
 * @param items the items of the server
 */
record Configuration(int base, BitSet beyond, BitSet unknown, Map<String, String> items) {

    static Configuration start(Map<String, String> items) {
        return new Configuration(0, new BitSet(), new BitSet(), items);
    }

    boolean has(int operation) {
        return operation < base || beyond.get(operation - base);
    }

    /** The last operation with a known outcome that has taken effect, -1 if there is none. */
    int last() {
        return base - 1 + beyond.length();
    }

    int size() {
        return base + beyond.cardinality();
    }

    Configuration with(int operation, Map<String, String> after) {
        BitSet next = (BitSet) beyond.clone();
        next.set(operation - base);
        int shift = next.nextClearBit(0);
        return new Configuration(base + shift, shift == 0 ? next : next.get(shift, Math.max(shift, next.length())), unknown, after);
    }

    Configuration withUnknown(int operation, Map<String, String> after) {
        BitSet next = (BitSet) unknown.clone();
        next.set(operation);
        return new Configuration(base, beyond, next, after);
    }
}
