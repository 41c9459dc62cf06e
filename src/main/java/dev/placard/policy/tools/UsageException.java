package dev.placard.policy.tools;

/** A command line, or a file it names, that cannot be understood; or one that asks for help. */
final class UsageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean isHelp;

    UsageException(String message) {
        this(message, false);
    }

    private UsageException(String message, boolean isHelp) {
        super(message, null, false, false);
        this.isHelp = isHelp;
    }

    /** The help a word asks for, or the complaint about it. */
    static UsageException at(String word, String help) {
        return new UsageException(help.stripTrailing(), word.equals("--help") || word.equals("-h"));
    }

    /** Whether this is what was asked for. */
    boolean isHelp() {
        return isHelp;
    }
}
