package dev.placard.register.db;

import dev.placard.register.db.ServerSearch.Order;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An order of servers in JPQL: of those called {@code s}, among them the last one seen, {@code m}. The database compares the two rows,
 * as it does when it sorts: by its collation, and with no value that went to Java and back and need not be the same.
 *
 * @param order by attributes of the entity, at last by the id, which no two servers share
 * @param areNullsLargest where the database sorts NULL: as the largest value, PostgreSQL's way, or as the smallest
 */
record SearchOrder(List<Order> order, boolean areNullsLargest) {

    private static final String ID = "uuid";

    /** The order by attributes, of which one named again changes nothing, nor one named after the id; the id decides among equals. */
    static SearchOrder by(List<Order> asked, boolean areNullsLargest) {
        List<Order> order = new ArrayList<>();
        Set<String> sorted = new HashSet<>();
        for (Order by : asked) {
            if (!sorted.contains(ID) && sorted.add(by.column())) {
                order.add(by);
            }
        }
        if (sorted.add(ID)) {
            order.add(new Order(ID, false));
        }
        return new SearchOrder(order, areNullsLargest);
    }

    /** What to sort by. */
    String text() {
        return order.stream().map(by -> "s." + by.column() + (by.isDescending() ? " DESC" : "")).collect(Collectors.joining(", "));
    }

    /** The condition that a server comes behind the last one. */
    String behind() {
        return "(" + behind(order.iterator()) + ")";
    }

    /** Behind it by the first attribute, or level with it there and behind it by the others. */
    private String behind(Iterator<Order> rest) {
        Order by = rest.next();
        String ours = "s." + by.column();
        String last = "m." + by.column();
        String behind = ours + (by.isDescending() ? " < " : " > ") + last;
        if (!rest.hasNext()) {
            return behind;
        }
        boolean areNullsFirst = by.isDescending() == areNullsLargest;
        String ofNulls = (areNullsFirst ? last : ours) + " IS NULL AND " + (areNullsFirst ? ours : last) + " IS NOT NULL";
        String level = ours + " = " + last + " OR " + ours + " IS NULL AND " + last + " IS NULL";
        return behind + " OR " + ofNulls + " OR (" + level + ") AND (" + behind(rest) + ")";
    }
}
