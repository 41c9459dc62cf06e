package dev.placard.identity;

import dev.placard.identity.token.PresentedTokens;
import jakarta.security.enterprise.credential.Credential;

/** What the authentication mechanism gives to the identity stores: the tokens of a request. */
record TokenCredential(PresentedTokens presented) implements Credential {

    /** Leaves out the tokens. */
    @Override
    public String toString() {
        return "TokenCredential";
    }
}
