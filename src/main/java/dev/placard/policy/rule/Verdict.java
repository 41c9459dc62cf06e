package dev.placard.policy.rule;

/**
 * What a rule says before the target is known. The order counts: {@code and} is the least, {@code or} the greatest.
 */
public enum Verdict {

    /** No target is ever allowed. */
    DENY,

    /** It depends on the target, or on a remote check that was not asked. */
    DEPENDS,

    /** No target is ever denied; a rule that fails while it is judged denies all the same. */
    ALLOW;

    /** A decision that is made. */
    public static Verdict of(boolean allowed) {
        return allowed ? ALLOW : DENY;
    }

    /** DENY for ALLOW, ALLOW for DENY, and DEPENDS as it is. */
    public Verdict mirrored() {
        return switch (this) {
            case DENY -> ALLOW;
            case DEPENDS -> DEPENDS;
            case ALLOW -> DENY;
        };
    }
}
