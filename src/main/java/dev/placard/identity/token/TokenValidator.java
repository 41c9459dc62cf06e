package dev.placard.identity.token;

import dev.placard.core.Caller;
import dev.placard.core.ComputeException;
import java.util.Optional;

/**
 * Finds out who calls. Implementations may be called by many threads at once; none of them puts a token into a log or
 * into an exception.
 */
public interface TokenValidator {

    /**
     * The caller behind a request's tokens. Asked for every request: an expired token is refused even when it was
     * good a moment ago.
     *
     * @return the caller; empty when the request must be answered with 401, because the user token is missing, unknown, expired or not
     *     meant for this request, or because a service token came along that is not valid
     * @throws ComputeException with status 503 when it cannot be found out now
     */
    Optional<Caller> validate(PresentedTokens presented);

    /** The token of Placard itself, which is one of a caller too; empty where there is none, or none now. */
    default Optional<String> ownToken() {
        return Optional.empty();
    }
}
