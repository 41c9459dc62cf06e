package dev.placard.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The SHA-256 of a token: what is kept, compared and logged in its place.
 *
 * @param hex 64 hexadecimal digits
 */
record TokenHash(String hex) {

    private static final int SHOWN = 12;

    static TokenHash of(String token) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return new TokenHash(HexFormat.of().formatHex(sha256.digest(token.getBytes(StandardCharsets.UTF_8))));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** Enough to tell tokens apart in a log, in the form keystoneauth uses there. */
    @Override
    public String toString() {
        return "{SHA256}" + hex.substring(0, SHOWN);
    }
}
