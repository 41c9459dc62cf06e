package dev.placard.policy.rule;

/**
 * A check cannot be judged: oslo.policy raises here, and Nova answers 500. The whole decision denies.
 */
public final class CheckFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean keyError;

    private CheckFailure(String reason, boolean keyError) {
        super(reason, null, false, false);
        this.keyError = keyError;
    }

    /** A failure that ends the whole decision. */
    public static CheckFailure because(String reason) {
        return new CheckFailure(reason, false);
    }

    /** A name the target does not have, where oslo.policy raises KeyError and only {@code rule:} catches it. */
    public static CheckFailure missingName(String reason) {
        return new CheckFailure(reason, true);
    }

    /** Whether a {@code rule:} check above turns this into a denial of its own: _checks.py RuleCheck. */
    public boolean isKeyError() {
        return keyError;
    }
}
