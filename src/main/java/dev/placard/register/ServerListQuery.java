package dev.placard.register;

import com.google.re2j.Pattern;
import dev.placard.api.schema.IsoTime;
import dev.placard.api.schema.QuerySchema;
import dev.placard.core.ComputeException;
import dev.placard.http.Microversion;
import dev.placard.register.db.Flavor;
import dev.placard.register.db.ServerSearch;
import dev.placard.register.db.ServerSearch.Existence;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What the query arguments of a list of servers mean. Nova: compute/servers.py _get_servers, compute/api.py get_all,
 * db/main/api.py instance_get_all_by_filters_sort.
 */
final class ServerListQuery {

    private static final Map<String, String> COLUMNS = Map.of("image", "image_ref", "name", "display_name", "tenant_id", "project_id",
            "description", "display_description");
    private static final Set<String> EXACT = Set.of("project_id", "user_id", "image_ref", "vm_state", "uuid", "task_state");
    private static final Set<String> MATCHED = Set.of("display_name", "display_description", "hostname", "key_name", "power_state",
            "reservation_id", "launched_at", "terminated_at", "availability_zone", "config_drive", "access_ip_v4", "access_ip_v6",
            "auto_disk_config", "created_at");
    private static final Set<String> NO_SERVER_HAS = Set.of("ip", "ip6", "tags", "tags-any", "host", "node", "locked_by",
            "kernel_id", "ramdisk_id", "root_device_name");

    private final Map<String, List<String>> query;
    private final Microversion version;
    private final CallerScope scope;
    private final Map<String, String> options;

    /**
     * Reads the arguments.
     *
     * @throws ComputeException 400 for what breaks the schema
     */
    ServerListQuery(Map<String, List<String>> query, Microversion version, CallerScope scope) {
        this.query = query;
        this.version = version;
        this.scope = scope;
        this.options = ServerOptions.read(query, version, scope.mayFilterByAnything());
    }

    /** Whether the list is to have the servers of all projects, for which the policy has a rule of its own. */
    boolean wantsAllTenants() {
        return options.containsKey("all_tenants") && (options.get("all_tenants").isEmpty() || PythonBoolean.strict(options.get("all_tenants")));
    }

    /**
     * The search, by a function that finds a flavor by its id; empty when the list is empty whatever the register has.
     *
     * @throws ComputeException 400, 403
     */
    Optional<ServerSearch> search(Function<String, Optional<Flavor>> flavors, int maxLimit) {
        List<String> statuses = query.getOrDefault("status", List.of());
        if (!statuses.isEmpty() && !ServerStatus.isAnyKnown(statuses)) {
            if (version.isAtLeast(38)) {
                throw ComputeException.invalidInput("Invalid status value");
            }
            return Optional.empty();
        }
        requireOrder(time("changes-since"), time("changes-before"));
        Map<String, Set<Object>> equal = equal(flavors);
        if (!statuses.isEmpty()) {
            equal.put("vm_state", ServerStatus.vmStates(statuses));
        }
        return Optional.of(new ServerSearch(equal, matching(), existence(equal), time("changes-since"), time("changes-before"),
                SortOrder.of(query, version, scope.isAdmin()), QuerySchema.last(query, "marker").filter(text -> !text.isEmpty()),
                QuerySchema.limit(query, maxLimit)));
    }

    private Map<String, Set<Object>> equal(Function<String, Optional<Flavor>> flavors) {
        Map<String, Set<Object>> equal = new HashMap<>();
        options.forEach((name, value) -> {
            String column = COLUMNS.getOrDefault(name, name);
            if (EXACT.contains(column)) {
                equal.put(column, Set.of(value));
            } else if (NO_SERVER_HAS.contains(name)) {
                equal.put(name, Set.of());
            } else if (name.equals("flavor")) {
                equal.put("instance_type_id", flavors.apply(value).stream().map(Flavor::id).collect(Collectors.toSet()));
            } else if (name.equals("locked")) {
                equal.put(name, Set.of(PythonBoolean.strict(value)));
            }
        });
        if (!wantsAllTenants()) {
            equal.put(scope.projectId().isPresent() ? "project_id" : "user_id",
                    Set.of(scope.projectId().orElse(scope.userId())));
        }
        return equal;
    }

    /** Case plays no part, as on MariaDB with Nova's collation. */
    private Map<String, Pattern> matching() {
        Map<String, Pattern> matching = new HashMap<>();
        options.forEach((name, value) -> {
            String column = COLUMNS.getOrDefault(name, name);
            if (MATCHED.contains(column)) {
                matching.put(column, Pattern.compile(value, Pattern.CASE_INSENSITIVE));
            }
        });
        return matching;
    }

    private Existence existence(Map<String, Set<Object>> equal) {
        if (Set.of("deleted").equals(equal.get("vm_state"))) {
            if (!scope.isAdmin()) {
                throw ComputeException.deletedAreForAdmins();
            }
            return Existence.DELETED;
        }
        if (options.containsKey("deleted")) {
            return PythonBoolean.parse(options.get("deleted")).orElse(false) ? Existence.DELETED : Existence.LIVING;
        }
        return options.containsKey("changes-since") || options.containsKey("changes-before") ? Existence.ANY : Existence.LIVING;
    }

    private Optional<LocalDateTime> time(String name) {
        return Optional.ofNullable(options.get(name)).flatMap(IsoTime::parse);
    }

    private static void requireOrder(Optional<LocalDateTime> since, Optional<LocalDateTime> before) {
        if (since.isPresent() && before.isPresent() && before.get().isBefore(since.get())) {
            throw ComputeException.invalidInput("The value of changes-since must be less than or equal to changes-before.");
        }
    }
}
