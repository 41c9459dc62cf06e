package dev.placard.events;

import java.util.Optional;

/**
 * A request that changes metadata, of a user who works in a project that need not be the server's. The global id is what the caller sent
 * along.
 */
public record ChangeRequest(String userId, Optional<String> projectId, String requestId, Optional<String> globalRequestId) { }
