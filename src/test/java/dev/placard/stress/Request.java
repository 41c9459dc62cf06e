package dev.placard.stress;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a client asks of one server's metadata, Nova's six verbs, and what a correct service makes of it. */
sealed interface Request {

    /**
     * The items after the request.
     *
     * @param items the items before it; stays as it is
     * @return the same map when nothing changes
     */
    default Map<String, String> apply(Map<String, String> items) {
        return isRefused(items) ? items : granted(items);
    }

    /** The items after the request, if its condition holds. */
    Map<String, String> granted(Map<String, String> before);

    /** The keys the request names. */
    Set<String> keys();

    /** Whether it can change nothing. */
    default boolean isRead() {
        return false;
    }

    /** Whether its condition does not hold. */
    default boolean isRefused(Map<String, String> before) {
        return false;
    }

    /** A request for one item. */
    sealed interface OfOne extends Request {

        String key();

        @Override
        default Set<String> keys() {
            return Set.of(key());
        }
    }

    /** A request that sets items. */
    sealed interface OfMany extends Request {

        Map<String, String> items();

        @Override
        default Set<String> keys() {
            return items().keySet();
        }
    }

    /** GET of the whole map. */
    record Index() implements Request {

        @Override
        public Map<String, String> granted(Map<String, String> items) {
            return items;
        }

        @Override
        public Set<String> keys() {
            return Set.of();
        }

        @Override
        public boolean isRead() {
            return true;
        }
    }

    /** GET of one item. */
    record Show(String key) implements OfOne {

        @Override
        public Map<String, String> granted(Map<String, String> items) {
            return items;
        }

        @Override
        public boolean isRead() {
            return true;
        }
    }

    /** POST: sets some items and keeps the others. */
    record Create(Map<String, String> items) implements OfMany {

        @Override
        public Map<String, String> granted(Map<String, String> before) {
            return changed(before, items, Set.of());
        }

        @Override
        public boolean isRead() {
            return items.isEmpty();
        }
    }

    /** PUT of the whole map: sets some items and removes the others. */
    record UpdateAll(Map<String, String> items) implements OfMany {

        @Override
        public Map<String, String> granted(Map<String, String> before) {
            return items;
        }
    }

    /** PUT of one item. */
    record Update(String key, String value) implements OfOne {

        @Override
        public Map<String, String> granted(Map<String, String> before) {
            return changed(before, Map.of(key, value), Set.of());
        }
    }

    /** DELETE of one item. */
    record Delete(String key) implements OfOne {

        @Override
        public Map<String, String> granted(Map<String, String> before) {
            return changed(before, Map.of(), Set.of(key));
        }
    }

    /** PATCH: sets some items, removes others and keeps the rest. */
    record Patch(Map<String, String> items, Set<String> removed) implements Request {

        @Override
        public Map<String, String> granted(Map<String, String> before) {
            return changed(before, items, removed);
        }

        @Override
        public Set<String> keys() {
            Set<String> keys = new HashSet<>(items.keySet());
            keys.addAll(removed);
            return keys;
        }

        @Override
        public boolean isRead() {
            return items.isEmpty() && removed.isEmpty();
        }
    }

    /** PUT of one item on condition: If-Match with the tag of its expected value, If-None-Match with a star where there is none. */
    record Swap(String key, Optional<String> expected, String value) implements OfOne {

        @Override
        public Map<String, String> granted(Map<String, String> before) {
            return changed(before, Map.of(key, value), Set.of());
        }

        @Override
        public boolean isRefused(Map<String, String> before) {
            return !expected.equals(Optional.ofNullable(before.get(key)));
        }
    }

    /** PUT of the whole map on condition: If-Match with the tag of the expected items. */
    record SwapAll(Map<String, String> expected, Map<String, String> items) implements OfMany {

        @Override
        public Map<String, String> granted(Map<String, String> before) {
            return items;
        }

        @Override
        public boolean isRefused(Map<String, String> before) {
            return !expected.equals(before);
        }
    }

    private static Map<String, String> changed(Map<String, String> before, Map<String, String> set, Set<String> removed) {
        Map<String, String> after = new HashMap<>(before);
        after.putAll(set);
        after.keySet().removeAll(removed);
        return after;
    }
}
