package dev.placard.compute;

import dev.placard.access.CallerPolicy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Looks up, before a transaction begins, what the caller of a change may pass. */
@ApplicationScoped
public class Writers {

    @Inject
    private CallerPolicy policy;

    @Inject
    private Quotas quotas;

    /**
     * For the caller of this request.
     *
     * @return the limits in force now
     * @throws dev.placard.ground.ComputeException 503 when the API database cannot answer
     */
    public Writer current() {
        return new Writer(policy.visibility(), quotas.of(policy.caller()));
    }
}
