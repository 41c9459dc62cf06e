package dev.placard.compute;

/**
 * A transaction failed before its commit was asked for: whatever it did is undone, even if the connection broke. What
 * fails at the commit itself reaches the caller without this mark.
 */
final class UncommittedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UncommittedException(RuntimeException reason) {
        super(reason);
    }
}
