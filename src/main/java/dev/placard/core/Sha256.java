package dev.placard.core;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The one hash Placard uses: for tokens, and for entity tags. */
public final class Sha256 {

    /** Copied rather than looked up among all providers each time. */
    private static final MessageDigest NEW = lookUp();

    private Sha256() { }

    /** A new SHA-256, for a single hash and not for several threads. */
    public static MessageDigest digest() {
        try {
            return (MessageDigest) NEW.clone();
        } catch (CloneNotSupportedException e) {
            return lookUp();
        }
    }

    private static MessageDigest lookUp() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
