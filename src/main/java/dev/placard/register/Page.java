package dev.placard.register;

import dev.placard.core.ComputeException;
import java.util.List;
import java.util.Optional;

/** One page of a list, by marker and limit. */
final class Page {

    private Page() { }

    /**
     * The part of a list that begins behind the marker.
     *
     * @param ids the whole list
     * @param marker the last id of the page before; empty for the first page
     * @param limit the most ids to give
     * @return the page
     * @throws ComputeException 400 when the marker is not in the list
     */
    static List<String> of(List<String> ids, Optional<String> marker, int limit) {
        int from = marker.map(id -> behind(ids, id)).orElse(0);
        return ids.subList(from, Math.min(ids.size(), from + Math.min(limit, ids.size() - from)));
    }

    private static int behind(List<String> ids, String marker) {
        int at = ids.indexOf(marker);
        if (at < 0) {
            throw ComputeException.markerNotFound(marker);
        }
        return at + 1;
    }
}
