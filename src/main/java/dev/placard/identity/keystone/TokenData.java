package dev.placard.identity.keystone;

import dev.placard.core.Caller;
import java.time.Instant;
import java.util.Optional;

/** What Keystone says about a token, which may have expired meanwhile; without access rules it is good for all requests. */
record TokenData(Caller caller, Optional<AccessRules> accessRules) {

    /** What one more text takes beside its characters. */
    static final int TEXT = 64;
    private static final int OBJECTS = 800;

    /** keystoneauth's {@code will_expire_soon(0)}: in the very instant of its expiry a token is still good. */
    boolean isExpired(Instant now) {
        return caller.expiresAt().isBefore(now);
    }

    /** About how much of the heap it takes. A record's text is about as long as the texts it holds. */
    int bytes() {
        int names = caller.user().toString().length() + caller.scope().toString().length();
        int roles = caller.roles().stream().mapToInt(String::length).sum();
        return OBJECTS + 2 * (names + roles) + TEXT * caller.roles().size() + accessRules.map(AccessRules::bytes).orElse(0);
    }

    Caller.Service asService() {
        return new Caller.Service(caller.user(), caller.scope(), caller.roles());
    }
}
