package dev.placard.register;

import dev.placard.api.schema.QuerySchema;
import dev.placard.core.ComputeException;
import dev.placard.http.Microversion;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which query arguments a list of servers takes, from whom and since when. Nova: schemas/servers.py, servers.py remove_invalid_options. */
final class ServerOptions {

    static final Set<String> TAGS = Set.of("tags", "tags-any", "not-tags", "not-tags-any");

    private static final Set<String> EVERYBODYS = Set.of("reservation_id", "name", "status", "image", "flavor", "ip",
            "changes-since", "all_tenants");
    private static final Set<String> EVERYBODYS_SINCE_83 = Set.of("availability_zone", "config_drive", "key_name", "created_at",
            "launched_at", "terminated_at", "power_state", "task_state", "vm_state", "progress", "user_id");
    private static final Set<String> PAGING = Set.of("sort_key", "sort_dir", "limit", "marker");
    private static final Set<String> OF_OTHER_TABLES = Set.of("block_device_mapping", "services", "metadata", "system_metadata",
            "info_cache", "security_groups", "pci_devices");
    private static final String INTERNAL = "_";

    private ServerOptions() { }

    /**
     * Reads the arguments: the filters, of several values the last one.
     *
     * @param version decides what is known
     * @param allowsAll whether the policy lets the caller filter by anything; else what is not everybody's is left out
     * @throws ComputeException 400 for what breaks the schema or must not be filtered by
     */
    static Map<String, String> read(Map<String, List<String>> query, Microversion version, boolean allowsAll) {
        QuerySchema schema = schema(version);
        schema.check(query, !version.isAtLeast(75), INTERNAL);
        Map<String, String> options = new HashMap<>();
        query.forEach((name, values) -> {
            boolean isKnown = schema.knows(name) || name.startsWith(INTERNAL);
            if (isKnown && !PAGING.contains(name) && (allowsAll || isEverybodys(name, version))) {
                options.put(name, values.get(values.size() - 1));
            }
        });
        options.keySet().stream().filter(name -> OF_OTHER_TABLES.contains(name) || name.startsWith(INTERNAL)).findFirst()
                .ifPresent(name -> {
                    throw ComputeException.invalidInput("Invalid filter field: " + name + ".");
                });
        return options;
    }

    private static QuerySchema schema(Microversion version) {
        QuerySchema schema = new QuerySchema()
                .any("user_id", "project_id", "tenant_id", "launch_index", "image_ref", "image", "vm_state", "task_state", "host",
                        "uuid", "sort_dir", "all_tenants", "soft_deleted", "deleted", "status")
                .any(OF_OTHER_TABLES.toArray(String[]::new))
                .regex("kernel_id", "ramdisk_id", "hostname", "key_name", "power_state", "node", "flavor", "reservation_id",
                        "launched_at", "terminated_at", "availability_zone", "name", "display_name", "description",
                        "display_description", "locked_by", "root_device_name", "config_drive", "access_ip_v4", "access_ip_v6",
                        "auto_disk_config", "progress")
                .oneOf("sort_key", SortOrder.keys(version)).time("changes-since").regex("ip", "ip6", "created_at").page();
        if (version.isAtLeast(26)) {
            schema.regex(TAGS.toArray(String[]::new));
        }
        if (version.isAtLeast(66)) {
            schema.time("changes-before");
        }
        return version.isAtLeast(73) ? schema.any("locked") : schema;
    }

    private static boolean isEverybodys(String name, Microversion version) {
        return EVERYBODYS.contains(name) || name.equals("ip6") && version.isAtLeast(5)
                || TAGS.contains(name) && version.isAtLeast(26) || name.equals("changes-before") && version.isAtLeast(66)
                || name.equals("locked") && version.isAtLeast(73) || EVERYBODYS_SINCE_83.contains(name) && version.isAtLeast(83)
                || name.equals("hostname") && version.isAtLeast(90);
    }
}
