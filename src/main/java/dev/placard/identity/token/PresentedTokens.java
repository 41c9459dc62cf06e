package dev.placard.identity.token;

import jakarta.security.enterprise.credential.Credential;
import java.util.Optional;

/**
 * What a request shows of who sent it: the credential that identity stores are asked about. Nothing else of the request counts: identity
 * headers such as X-User-Id or X-Roles are never read.
 *
 * @param userToken the value of X-Auth-Token, else that of X-Storage-Token; the empty text where there is neither. An
 *     empty X-Auth-Token hides X-Storage-Token, as in keystonemiddleware's {@code _request.py user_token}
 * @param serviceToken the value of X-Service-Token; an empty one counts as none
 * @param method the request's method, for access rules
 * @param path the request's whole path without the query, its escapes undone once
 *     ({@link dev.placard.http.RequestPath#of}), for access rules
 * @param peer who is at the other end of the connection
 */
public record PresentedTokens(String userToken, Optional<String> serviceToken, String method, String path, Peer peer)
        implements Credential {

    /** From somebody of whom nothing is known. */
    public PresentedTokens(String userToken, Optional<String> serviceToken, String method, String path) {
        this(userToken, serviceToken, method, path, Peer.UNKNOWN);
    }

    /** Strips white space, as keystonemiddleware does (Launchpad 1689468). */
    public PresentedTokens {
        userToken = userToken.strip();
        serviceToken = serviceToken.map(String::strip).filter(token -> !token.isEmpty());
    }

    /** Method and path, and never a token. */
    @Override
    public String toString() {
        return method + " " + path;
    }
}
