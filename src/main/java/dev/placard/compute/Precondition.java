package dev.placard.compute;

import dev.placard.core.ComputeException;
import java.util.Optional;

/**
 * On what a request depends, by two headers that may be missing: RFC 9110, 13.1. Judged after everything else a request can be refused for
 * (13.2.1).
 */
public record Precondition(Optional<TagList> ifMatch, Optional<TagList> ifNoneMatch) {

    /** Of a request that depends on nothing. */
    public static final Precondition NONE = new Precondition(Optional.empty(), Optional.empty());

    /** Whether there is nothing to judge, since the request has neither header. */
    public boolean isNone() {
        return ifMatch.isEmpty() && ifNoneMatch.isEmpty();
    }

    /** Whether If-Match, where there is one, lets the request through; the current tag is empty where nothing is there. */
    public boolean isMatched(Optional<EntityTag> current) {
        return ifMatch.isEmpty() || ifMatch.get().hasStrong(current);
    }

    /** Whether If-None-Match, where there is one, stops the request; the current tag is empty where nothing is there. */
    public boolean isExcluded(Optional<EntityTag> current) {
        return ifNoneMatch.isPresent() && ifNoneMatch.get().has(current);
    }

    /** Whether it names the state a change is made for, so that the change cannot take place a second time by chance. */
    boolean namesState() {
        return ifMatch.isPresent() && !ifMatch.get().isAny();
    }

    boolean holds(Optional<EntityTag> current) {
        return isMatched(current) && !isExcluded(current);
    }

    /** 412, for a request whose condition does not hold; it tells the current tag, empty where nothing is there. */
    public ComputeException refusal(Optional<EntityTag> current) {
        return ComputeException.preconditionFailed(isMatched(current) ? "If-None-Match" : "If-Match",
                current.map(EntityTag::header));
    }
}
