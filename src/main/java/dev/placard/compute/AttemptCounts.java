package dev.placard.compute;

import dev.placard.core.ComputeException;
import java.util.concurrent.atomic.LongAdder;

/**
 * How transactions went since the start.
 *
 * @param repeats how often one was run again
 * @param conflicts how often the database gave one up
 * @param quotaRefusals how often one was refused since a server would have had too many items
 */
public record AttemptCounts(LongAdder repeats, LongAdder conflicts, LongAdder quotaRefusals) {

    // the policy was asked before: in a transaction only the quota forbids
    private static final int OVER_QUOTA = 403;

    AttemptCounts() {
        this(new LongAdder(), new LongAdder(), new LongAdder());
    }

    void refused(ComputeException refusal) {
        if (refusal.status() == OVER_QUOTA) {
            quotaRefusals.increment();
        }
    }
}
