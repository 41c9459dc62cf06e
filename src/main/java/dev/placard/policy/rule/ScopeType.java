package dev.placard.policy.rule;

import java.util.Locale;

/** What a token may be scoped to, in the words of oslo.policy's {@code scope_types}. */
public enum ScopeType {

    /** The deployment. */
    SYSTEM,

    /** A domain. */
    DOMAIN,

    /** A project; an unscoped token counts as one. */
    PROJECT;

    /** The name in lower case, as the sample file prints it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
