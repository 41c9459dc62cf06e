package dev.placard.register;

import dev.placard.core.ComputeException;
import dev.placard.http.Microversion;
import dev.placard.register.db.ServerSearch.Order;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What a list of servers is sorted by. Nova: common.py get_sort_params, servers.py remove_invalid_sort_keys, oslo.db's process_sort_params. */
final class SortOrder {

    private static final List<String> KEYS = List.of("access_ip_v4", "access_ip_v6", "auto_disk_config", "availability_zone",
            "config_drive", "created_at", "display_description", "display_name", "host", "hostname", "image_ref",
            "instance_type_id", "kernel_id", "key_name", "launch_index", "launched_at", "locked_by", "node", "power_state",
            "progress", "project_id", "ramdisk_id", "root_device_name", "task_state", "terminated_at", "updated_at", "user_id",
            "uuid", "vm_state");
    private static final List<String> IGNORED = List.of("architecture", "cell_name", "cleaned", "default_ephemeral_device",
            "default_swap_device", "deleted", "deleted_at", "disable_terminate", "ephemeral_gb", "ephemeral_key_uuid", "id",
            "key_data", "launched_on", "locked", "memory_mb", "os_type", "reservation_id", "root_gb", "shutdown_terminate",
            "user_data", "vcpus", "vm_mode");

    private SortOrder() { }

    /** The values that sort_key may have. */
    static List<String> keys(Microversion version) {
        Stream<String> first = version.isAtLeast(73) ? Stream.concat(Stream.of("locked"), KEYS.stream()) : KEYS.stream();
        Stream<String> then = version.isAtLeast(75) ? Stream.empty() : ignored(version).stream();
        return Stream.concat(first, then).toList();
    }

    private static List<String> ignored(Microversion version) {
        return version.isAtLeast(73) ? IGNORED.stream().filter(key -> !key.equals("locked")).toList() : IGNORED;
    }

    /**
     * The order that the arguments sort_key and sort_dir ask for; by creation, newest first, where they ask for nothing.
     *
     * @param version what is ignored depends on it
     * @param isAdmin whether the order may tell about hosts
     * @throws ComputeException 400, 403
     */
    static List<Order> of(Map<String, List<String>> query, Microversion version, boolean isAdmin) {
        List<String> asked = query.getOrDefault("sort_key", List.of("created_at"));
        List<String> askedDirections = query.getOrDefault("sort_dir", List.of("desc"));
        Set<String> ignored = Set.copyOf(ignored(version));
        List<String> keys = new ArrayList<>();
        List<String> directions = new ArrayList<>();
        for (int i = 0; i < Math.max(asked.size(), askedDirections.size()); i++) {
            if (i < asked.size() && ignored.contains(asked.get(i))) {
                // its direction goes with it
                continue;
            }
            if (i < asked.size()) {
                keys.add(permitted(asked.get(i), isAdmin));
            }
            if (i < askedDirections.size()) {
                directions.add(askedDirections.get(i));
            }
        }
        return paired(keys, directions);
    }

    private static String permitted(String key, boolean isAdmin) {
        if ((key.equals("host") || key.equals("node")) && !isAdmin) {
            throw ComputeException.orderIsForAdmins(key);
        }
        return key;
    }

    private static List<Order> paired(List<String> keys, List<String> directions) {
        if (directions.stream().anyMatch(direction -> !direction.equals("asc") && !direction.equals("desc"))) {
            throw ComputeException.invalidInput("Invalid input received: Unknown sort direction, must be 'desc' or 'asc'");
        }
        if (directions.size() > keys.size() && !keys.isEmpty()) {
            throw ComputeException.invalidInput("Invalid input received: Sort direction size exceeds sort key size");
        }
        List<Order> order = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            String direction = directions.isEmpty() ? "desc" : directions.get(i < directions.size() ? i : 0);
            order.add(new Order(keys.get(i), direction.equals("desc")));
        }
        return order;
    }
}
