package dev.placard.register.db;

import com.google.re2j.Pattern;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which servers a list is to have, and in which order. Columns bear the names of Nova's table {@code instances}.
 *
 * @param equal a column's allowed values; none allowed means that no server fits
 * @param matching a column's pattern, which is to be found somewhere in its text
 * @param existence whether deleted servers count
 * @param changedSince the earliest last change, UTC
 * @param changedBefore the latest last change, UTC
 * @param order what to sort by, the first column first; the id decides among equals
 * @param marker the id of the last server that the caller has seen; the list goes on behind it
 * @param limit the most servers to give
 */
public record ServerSearch(Map<String, Set<Object>> equal, Map<String, Pattern> matching, Existence existence,
        Optional<LocalDateTime> changedSince, Optional<LocalDateTime> changedBefore, List<Order> order,
        Optional<String> marker, int limit) {

    /** Keeps its own copies. */
    public ServerSearch {
        equal = Map.copyOf(equal);
        matching = Map.copyOf(matching);
        order = List.copyOf(order);
    }

    /** Whether a list shows only what lives, only what is deleted, or both. */
    public enum Existence { LIVING, DELETED, ANY }

    /** A column to sort by. */
    public record Order(String column, boolean isDescending) { }
}
