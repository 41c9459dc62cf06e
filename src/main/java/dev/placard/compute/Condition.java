package dev.placard.compute;

import dev.placard.core.ComputeException;
import java.util.Map;
import java.util.Optional;

/**
 * The precondition of one change, over all attempts at it: it remembers what an attempt was to make, so that the next one knows
 * its work when it meets it. Not for sharing between requests.
 */
public final class Condition {

    private final Precondition precondition;
    private final Optional<String> key;
    private boolean mayBeDone;
    private Optional<EntityTag> before = Optional.empty();
    private Optional<EntityTag> intended = Optional.empty();

    private Condition(Precondition precondition, Optional<String> key) {
        this.precondition = precondition;
        this.key = key;
    }

    /** For a change of the map: a condition on the tag of all items. */
    public static Condition ofMap(Precondition precondition) {
        return new Condition(precondition, Optional.empty());
    }

    /** For a change of one item: a condition on its tag. */
    public static Condition ofItem(Precondition precondition, String key) {
        return new Condition(precondition, Optional.of(key));
    }

    /** Begins an attempt, told how many earlier ones may have succeeded. */
    public Condition attempt(int unknown) {
        mayBeDone = unknown > 0;
        return this;
    }

    /**
     * Whether a change of the map may be attempted again when nobody knows whether it took place: where the client named the state it
     * changes.
     */
    public boolean makesRepeatable() {
        return precondition.namesState();
    }

    boolean mayBeDone() {
        return mayBeDone;
    }

    boolean isNone() {
        return precondition.isNone();
    }

    /** Looks at the items before the change. Call it before the rows are changed. */
    void look(Map<String, String> items) {
        if (!isNone()) {
            before = tag(items);
        }
    }

    /**
     * Judges the items after the change, just before it is written.
     *
     * @throws ComputeException 412 where the condition does not hold; 503 where an earlier attempt may have succeeded and somebody else
     *     came after it
     */
    void require(Map<String, String> items) {
        if (isNone()) {
            return;
        }
        if (precondition.holds(before)) {
            intended = tag(items);
        } else if (!mayBeDone) {
            throw precondition.refusal(before);
        } else if (!intended.equals(before)) {
            throw ComputeException.databaseUnavailable();
        }
    }

    private Optional<EntityTag> tag(Map<String, String> items) {
        return key.isEmpty() ? Optional.of(EntityTag.of(items))
                : Optional.ofNullable(items.get(key.get())).map(value -> EntityTag.of(Map.of(key.get(), value)));
    }
}
