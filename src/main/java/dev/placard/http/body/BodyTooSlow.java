package dev.placard.http.body;

/** The time a body may take was over before its end was there. */
public final class BodyTooSlow extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BodyTooSlow() {
        super("the body took too long", null, false, false);
    }
}
