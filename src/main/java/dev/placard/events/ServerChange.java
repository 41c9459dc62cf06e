package dev.placard.events;

import java.time.LocalDateTime;
import java.util.Map;
import java.util.Set;

/**
 * A change of a server's metadata, as it is about to be written: all items before and after it, and the keys that it sets.
 *
 * @param serverId in lower case
 * @param action what the change is: Nova's name of the policy action's last part, or patch
 * @param at UTC
 */
public record ServerChange(String serverId, String projectId, String action, LocalDateTime at, Map<String, String> before,
        Map<String, String> after, Set<String> set) { }
