package dev.placard.policy.python;

/** The text is no Python expression. */
final class NotPython extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotPython(String reason) {
        super(reason, null, false, false);
    }
}
