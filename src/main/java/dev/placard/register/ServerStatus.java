package dev.placard.register;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Nova's vm_state and the status it is shown as: api/openstack/common.py _STATE_MAP. What is being done with a server plays no part
 * in a register. */
final class ServerStatus {

    private static final Map<String, String> BY_STATE = Map.ofEntries(Map.entry("active", "ACTIVE"),
            Map.entry("building", "BUILD"), Map.entry("stopped", "SHUTOFF"), Map.entry("resized", "VERIFY_RESIZE"),
            Map.entry("paused", "PAUSED"), Map.entry("suspended", "SUSPENDED"), Map.entry("rescued", "RESCUE"),
            Map.entry("error", "ERROR"), Map.entry("deleted", "DELETED"), Map.entry("soft-delete", "SOFT_DELETED"),
            Map.entry("shelved", "SHELVED"), Map.entry("shelved_offloaded", "SHELVED_OFFLOADED"));

    private static final Set<String> WHILE_SOMETHING_IS_DONE = Set.of("REBOOT", "HARD_REBOOT", "PASSWORD", "REBUILD", "MIGRATING",
            "RESIZE", "REVERT_RESIZE");

    private static final Set<String> IN_PROGRESS = Set.of("ACTIVE", "BUILD", "VERIFY_RESIZE");

    private ServerStatus() { }

    static String of(String vmState) {
        return BY_STATE.getOrDefault(vmState, "UNKNOWN");
    }

    /** Whether Nova shows a progress beside it. */
    static boolean hasProgress(String status) {
        return IN_PROGRESS.contains(status);
    }

    /** Whether at least one of the words is a status, in any case. */
    static boolean isAnyKnown(Collection<String> words) {
        return !vmStates(words).isEmpty()
                || words.stream().anyMatch(word -> WHILE_SOMETHING_IS_DONE.contains(word.toUpperCase(Locale.ROOT)));
    }

    /** The states that are shown as one of the words. */
    static Set<Object> vmStates(Collection<String> words) {
        Set<String> capitals = words.stream().map(word -> word.toUpperCase(Locale.ROOT)).collect(Collectors.toSet());
        return BY_STATE.entrySet().stream().filter(entry -> capitals.contains(entry.getValue())).map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
