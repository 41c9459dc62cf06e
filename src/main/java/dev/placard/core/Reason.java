package dev.placard.core;

import java.util.Objects;

/** Why something failed, for a person to read. */
public final class Reason {

    private Reason() { }

    /** What a failure says of itself: its message; its class where it has none, which Java's own and libraries' exceptions may. */
    public static String of(Throwable failure) {
        return Objects.requireNonNullElseGet(failure.getMessage(), failure::toString);
    }
}
