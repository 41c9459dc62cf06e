package dev.placard.policy;

/** A policy file that cannot be loaded. The message names file and line. */
public final class MalformedPolicyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MalformedPolicyException(String file, int line, String problem) {
        super(file + ":" + line + ": " + problem, null, false, false);
    }
}
