package dev.placard.core;

import jakarta.security.enterprise.CallerPrincipal;

/**
 * The caller principal of a request, as Jakarta Security hands it on: its name is the user's id, and it carries the
 * {@link Caller}. Ask {@code SecurityContext.getPrincipalsByType(AuthenticatedCaller.class)} for it.
 */
public final class AuthenticatedCaller extends CallerPrincipal {

    private static final long serialVersionUID = 1L;

    private final transient Caller caller;

    /** The principal of a caller. */
    public AuthenticatedCaller(Caller caller) {
        super(caller.user().id());
        this.caller = caller;
    }

    /** Who calls, as the token says. */
    public Caller caller() {
        return caller;
    }
}
