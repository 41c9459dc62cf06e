package dev.placard.policy.tools;

/** A command line, or a file it names, that cannot be understood. */
final class UsageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UsageException(String message) {
        super(message, null, false, false);
    }
}
