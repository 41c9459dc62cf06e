package dev.placard.identity.keystone;

import dev.placard.core.BackOff;
import java.time.Duration;

/** How long to wait for Keystone: for one request and its answer, how often to try again, and the pauses in between. */
record Patience(Duration perTry, int retries, BackOff pauses) {

    Patience(Duration perTry, int retries, Duration firstPause) {
        this(perTry, retries, new BackOff(firstPause, false));
    }

    /** Until when an answer must be there, with all that is needed for it. */
    Deadline deadline() {
        return Deadline.in(whole());
    }

    Duration whole() {
        return perTry.multipliedBy(retries + 1L);
    }

    /** Whether it is worth to try again after a try that failed; the first is 1. */
    boolean allowsAnother(int attempt, Deadline deadline) {
        return attempt <= retries && deadline.left().compareTo(pauses.after(attempt)) > 0;
    }

    /** How long Keystone is left alone after all tries failed: 2 seconds where the first pause is half a second. */
    Duration afterFailure() {
        return pauses.first().multipliedBy(4);
    }
}
