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

    /** For the caller of this request, by its id and the one the caller sent along; 503 when the API database cannot answer. */
    public Writer current(String requestId, Optional<String> globalRequestId) {
        return new Writer(policy.visibility(), quotas.of(policy.caller()),
                new ChangeRequest(policy.caller().user().id(), policy.caller().projectId(), requestId, globalRequestId));
    }
}
