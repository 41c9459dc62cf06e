package dev.placard.identity;

import dev.placard.ground.Caller;
import java.time.Instant;
import java.util.Optional;

/**
 * What Keystone says about a token, which may have expired meanwhile.
 *
 * @param caller whom it belongs to
 * @param accessRules which requests it is good for; empty: for all
 */
record ValidToken(Caller caller, Optional<AccessRules> accessRules) {

    /** keystoneauth's {@code will_expire_soon(0)}: in the very instant of its expiry a token is still good. */
    boolean isExpired(Instant now) {
        return caller.expiresAt().isBefore(now);
    }

    Caller.Service asService() {
        return new Caller.Service(caller.user(), caller.scope(), caller.roles());
    }
}
