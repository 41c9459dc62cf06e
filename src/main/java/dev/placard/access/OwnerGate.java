package dev.placard.access;

import dev.placard.core.Caller;
import dev.placard.core.ComputeException;
import dev.placard.core.ServerId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;

/** What the second gate asks of one action on one server; {@link OwnerInterceptor} says why. */
@ApplicationScoped
public class OwnerGate {

    @Inject
    CallerPolicy policy;

    @Inject
    ServerProjects projects;

    /**
     * Goes on only where the caller may do this to the server.
     *
     * @throws ComputeException 404 when there is no such server for this caller, 403 when the rule denies
     */
    public void require(ServerId server, String action) {
        String serverId = server.value();
        Caller caller = policy.caller();
        if (caller.projectId().isEmpty() && !policy.isAdmin()) {
            // Nova has no answer but a 500 for who works in no project
            throw ComputeException.policyNotAuthorized(action);
        }
        String project = projects.find(serverId)
                // Nova looks for what is being scheduled without asking who calls: compute/api.py _get_instance
                .filter(owner -> isVisible(owner, caller) || projects.isBeingScheduled(serverId))
                .orElseThrow(() -> ComputeException.instanceNotFound(serverId));
        if (!policy.allows(action, Map.of("project_id", project))) {
            // a deleted server is missing before anything is forbidden
            throw projects.stillLives(serverId) ? ComputeException.policyNotAuthorized(action)
                    : ComputeException.instanceNotFound(serverId);
        }
    }

    /** As {@link #require}, and lets an admin at what is recorded of a server that lives no more. */
    public void requireLivingOrRecorded(ServerId server, String action) {
        if (projects.stillLives(server.value())) {
            require(server, action);
            return;
        }
        String project = (policy.isAdmin() ? projects.recorded(server.value()) : Optional.<String>empty())
                .orElseThrow(() -> ComputeException.instanceNotFound(server.value()));
        policy.require(action, Map.of("project_id", project));
    }

    private boolean isVisible(String owner, Caller caller) {
        return caller.projectId().filter(owner::equals).isPresent() || policy.isAdmin();
    }
}
