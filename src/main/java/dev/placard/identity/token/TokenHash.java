package dev.placard.identity.token;

import dev.placard.core.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** The SHA-256 of a token, in hexadecimal digits: what is kept, compared and logged in its place. */
public record TokenHash(String hex) {

    private static final int SHOWN = 12;

    /** The hash of a token. */
    public static TokenHash of(String token) {
        return new TokenHash(HexFormat.of().formatHex(Sha256.digest().digest(token.getBytes(StandardCharsets.UTF_8))));
    }

    /** Enough to tell tokens apart in a log, in the form keystoneauth uses there. */
    @Override
    public String toString() {
        return "{SHA256}" + hex.substring(0, SHOWN);
    }
}
