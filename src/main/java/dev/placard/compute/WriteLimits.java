package dev.placard.compute;

import dev.placard.access.CallerPolicy;
import dev.placard.events.ChangeRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Looks up, before a transaction begins, what the caller of a change may pass. */
@ApplicationScoped
public class WriteLimits {

    @Inject
    CallerPolicy policy;

    @Inject
    Quotas quotas;

    /**
     * For the caller of this request.
     *
     * @param requestId the request's id
     * @param globalRequestId the id the caller sent along
     * @return the limits in force now
     * @throws dev.placard.core.ComputeException 503 when the API database cannot answer
     */
    public Writer current(String requestId, Optional<String> globalRequestId) {
        return new Writer(policy.visibility(), quotas.of(policy.caller()),
                new ChangeRequest(policy.caller().user().id(), policy.caller().projectId(), requestId, globalRequestId));
    }
}
