package dev.placard.stress;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One request of one client and what came of it.
 *
 * @param client who asked; a client asks one thing at a time
 * @param server the server's id
 * @param request what was asked
 * @param start before the first byte was sent, in nanoseconds of {@link System#nanoTime}
 * @param end after the last byte of the answer was read; for an unknown outcome the latest moment at which the change
 *     may still be made, {@link Long#MAX_VALUE} when nobody can tell
 * @param outcome what the client was told
 */
record Operation(int client, String server, Request request, long start, long end, Outcome outcome) {

    boolean isUnknown() {
        return outcome instanceof Outcome.Unknown;
    }

    /** Whether it is certain that nothing was changed by it. */
    boolean isRead() {
        return request.isRead() || outcome.isRefusal();
    }

    /**
     * What a correct service's items are after it, if it said this.
     *
     * @param before the items before it
     * @param quota how many items a server may have
     * @return empty when a correct service would not have said this
     */
    Optional<Map<String, String>> step(Map<String, String> before, int quota) {
        // the quota is looked at before the condition
        Map<String, String> after = outcome instanceof Outcome.OverQuota ? request.granted(before) : request.apply(before);
        String key = request.keys().isEmpty() ? "" : request.keys().iterator().next();
        boolean fits = outcome.fits(key, before, after, quota);
        return fits ? Optional.of(isRead() ? before : after) : Optional.empty();
    }

    /**
     * The same seen through one key only: other items are left out of the request and of the answer.
     *
     * @return empty when it says nothing about that key
     */
    Optional<Operation> of(String key) {
        if (isOfAllKeys() || request instanceof Request.OfOne one && !one.key().equals(key)) {
            return Optional.empty();
        }
        Request seen = request;
        if (request instanceof Request.Create create) {
            seen = new Request.Create(only(key, create.items()));
        } else if (request instanceof Request.UpdateAll updateAll) {
            seen = new Request.UpdateAll(only(key, updateAll.items()));
        } else if (request instanceof Request.SwapAll swapAll) {
            seen = new Request.UpdateAll(only(key, swapAll.items()));
        } else if (request instanceof Request.Patch patch) {
            seen = new Request.Patch(only(key, patch.items()), patch.removed().contains(key) ? Set.of(key) : Set.of());
        }
        Outcome told = outcome instanceof Outcome.Items shown ? new Outcome.Items(only(key, shown.items())) : outcome;
        return Optional.of(new Operation(client, server, seen, start, end, told));
    }

    /**
     * The items after it, where the answer alone tells them.
     *
     * @param oneKey whether there is no other key than the one it names
     */
    Optional<Map<String, String>> itemsAfter(boolean oneKey) {
        if (outcome instanceof Outcome.Items shown) {
            return Optional.of(shown.items());
        }
        if (!oneKey || isUnknown() || outcome instanceof Outcome.ConditionFailed) {
            return Optional.empty();
        }
        return Optional.of(outcome instanceof Outcome.Item item ? Map.of(request.keys().iterator().next(), item.value()) : Map.of());
    }

    /** The items its answer shows as they were at that moment. */
    Map<String, String> itemsShown() {
        if (request instanceof Request.Show show && outcome instanceof Outcome.Item item) {
            return Map.of(show.key(), item.value());
        }
        return outcome instanceof Outcome.Items shown ? shown.items() : Map.of();
    }

    Operation endingBy(long latest) {
        return end <= latest ? this : new Operation(client, server, request, start, latest, outcome);
    }

    /** Whether it was refused for what all items are together. */
    private boolean isOfAllKeys() {
        return outcome instanceof Outcome.OverQuota
                || outcome instanceof Outcome.ConditionFailed && request instanceof Request.SwapAll;
    }

    private static Map<String, String> only(String key, Map<String, String> items) {
        Map<String, String> kept = new HashMap<>(items);
        kept.keySet().retainAll(Collections.singleton(key));
        return kept;
    }
}
