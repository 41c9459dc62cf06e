package dev.placard.events;

import java.util.Optional;

/**
 * A request that changes metadata.
 *
 * @param userId who sent it
 * @param projectId the project that user works in, which need not be the server's
 * @param requestId its id, which the answer carries too
 * @param globalRequestId the id the caller sent along
 */
public record ChangeRequest(String userId, Optional<String> projectId, String requestId, Optional<String> globalRequestId) { }
