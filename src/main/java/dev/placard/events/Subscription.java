package dev.placard.events;

import java.time.Instant;
import java.util.Optional;

/**
 * What a reader of the feed wants and may see.
 *
 * @param userId who reads
 * @param projectId only the events of this project; empty for an admin who wants them all
 * @param serverId only those of this server, in lower case
 * @param position only what stands behind it; empty for what comes from now on
 * @param until when the reader is sent away, to be judged anew
 */
public record Subscription(String userId, Optional<String> projectId, Optional<String> serverId, Optional<Long> position, Instant until) {

    boolean includes(FeedEvent event) {
        return projectId.filter(project -> !project.equals(event.projectId())).isEmpty()
                && serverId.filter(server -> !server.equals(event.serverId())).isEmpty();
    }
}
