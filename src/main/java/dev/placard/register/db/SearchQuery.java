package dev.placard.register.db;

import com.google.re2j.Pattern;
import dev.placard.core.ComputeException;
import dev.placard.register.db.ServerSearch.Order;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A search as a query in JPQL: only columns known here come into its text, values are parameters. Patterns are tried on the rows
 * found, for no pattern operator is common to the databases. Nova: nova/db/main/api.py instance_get_all_by_filters_sort.
 */
final class SearchQuery {

    private static final Map<String, String> ATTRIBUTES = Map.ofEntries(
            Map.entry("uuid", "uuid"), Map.entry("user_id", "userId"), Map.entry("project_id", "projectId"),
            Map.entry("display_name", "displayName"), Map.entry("display_description", "displayDescription"),
            Map.entry("hostname", "hostname"), Map.entry("image_ref", "imageRef"),
            Map.entry("instance_type_id", "instanceTypeId"), Map.entry("key_name", "details.keyName"),
            Map.entry("config_drive", "details.configDrive"), Map.entry("availability_zone", "details.availabilityZone"),
            Map.entry("access_ip_v4", "details.accessIpV4"), Map.entry("access_ip_v6", "details.accessIpV6"),
            Map.entry("reservation_id", "reservationId"), Map.entry("vm_state", "state.vmState"),
            Map.entry("task_state", "state.taskState"), Map.entry("locked", "locked"), Map.entry("created_at", "state.createdAt"),
            Map.entry("updated_at", "state.updatedAt"), Map.entry("launched_at", "state.launchedAt"),
            Map.entry("terminated_at", "state.terminatedAt"), Map.entry("power_state", "state.powerState"),
            Map.entry("launch_index", "launchIndex"), Map.entry("auto_disk_config", "details.autoDiskConfig"));

    // about two seconds; a name of ten letters looked for among a million names of twenty takes a good hundred million at most
    private static final long MOST_STEPS = 250_000_000;

    private final SearchOrder order;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();
    private final List<Pattern> patterns = new ArrayList<>();
    private long steps;
    private final StringBuilder selection = new StringBuilder("SELECT s.uuid, s.uuid");

    /**
     * The query of a search.
     *
     * @param areNullsLargest as {@link SearchOrder} has it
     */
    SearchQuery(ServerSearch search, boolean areNullsLargest) {
        // a column the register does not have sorts nothing
        order = SearchOrder.by(search.order().stream().flatMap(by -> Stream.ofNullable(ATTRIBUTES.get(by.column()))
                .map(attribute -> new Order(attribute, by.isDescending()))).toList(), areNullsLargest);
        search.matching().forEach((column, pattern) -> {
            if (ATTRIBUTES.containsKey(column)) {
                selection.append(", s.").append(ATTRIBUTES.get(column));
                patterns.add(pattern);
            }
        });
        search.equal().forEach(this::equal);
        switch (search.existence()) {
            case LIVING -> conditions.add("s.state.deleted = 0");
            case DELETED -> conditions.add("s.state.deleted <> 0");
            case ANY -> { }
        }
        search.changedSince().ifPresent(since -> condition("s.state.updatedAt >= ", since));
        search.changedBefore().ifPresent(before -> condition("s.state.updatedAt <= ", before));
    }

    /** All servers found, in order. */
    String text() {
        return text("");
    }

    /** Those behind the server whose id is the parameter {@code last}. */
    String textBehind() {
        return text(", RegisteredServer m", "m.uuid = :last", order.behind());
    }

    /** The one whose id is the parameter {@code last}, if it is found at all. */
    String textOfLast() {
        return text("", "s.uuid = :last");
    }

    private String text(String others, String... further) {
        List<String> all = new ArrayList<>(conditions);
        all.addAll(List.of(further));
        return selection + " FROM RegisteredServer s" + others + (all.isEmpty() ? "" : " WHERE " + String.join(" AND ", all))
                + " ORDER BY " + order.text();
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    /** Whether every pattern is found in its column, which stands behind the two ids. */
    boolean matches(Object[] row) {
        for (int i = 0; i < patterns.size(); i++) {
            Object value = row[i + 2];
            if (value == null || !isFound(patterns.get(i), value.toString())) {
                return false;
            }
        }
        return true;
    }

    /** Takes at most one step for each part of the pattern at each character; all rows of a search share one budget of steps. */
    private boolean isFound(Pattern pattern, String text) {
        steps += (text.length() + 1L) * pattern.programSize();
        if (steps > MOST_STEPS) {
            throw ComputeException.patternTooCostly(pattern.pattern());
        }
        return pattern.matcher(text).find();
    }

    /** A column the register does not have excludes nothing, as in Nova. */
    private void equal(String column, Set<Object> values) {
        if (values.isEmpty()) {
            conditions.add("1 = 0");
        } else if (ATTRIBUTES.containsKey(column)) {
            condition("s." + ATTRIBUTES.get(column) + " IN ", values);
        }
    }

    private void condition(String beginning, Object value) {
        String name = "p" + parameters.size();
        conditions.add(beginning + ":" + name);
        parameters.put(name, value);
    }
}
