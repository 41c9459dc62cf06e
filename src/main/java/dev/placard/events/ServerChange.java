package dev.placard.events;

import java.time.LocalDateTime;
import java.util.Map;
import java.util.Set;

/**
 * A change of a server's metadata, as it is about to be written.
 *
 * @param serverId the server's id, in lower case
 * @param projectId the server's project
 * @param action what the change is: Nova's name of the policy action's last part, or patch
 * @param at UTC
 * @param before all items before
 * @param after all items afterwards
 * @param set the keys that it sets
 */
public record ServerChange(String serverId, String projectId, String action, LocalDateTime at, Map<String, String> before,
        Map<String, String> after, Set<String> set) { }
