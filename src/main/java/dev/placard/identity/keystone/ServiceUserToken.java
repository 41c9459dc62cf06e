package dev.placard.identity.keystone;

import dev.placard.identity.token.TokenHash;
import jakarta.json.JsonException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * The token Placard shows to Keystone. It is fetched when it is first needed, again two minutes before it expires, and
 * again after Keystone refused it. After a refused login none is tried for some seconds: each costs Keystone a password
 * hash, and too many lock the service user out.
 */
final class ServiceUserToken {

    // keystoneauth1/identity/base.py: MIN_TOKEN_LIFE_SECONDS
    private static final Duration RENEWED_BEFORE_END = Duration.ofSeconds(120);
    private static final Duration PAUSE_AFTER_REFUSAL = Duration.ofSeconds(5);
    private static final Logger LOG = System.getLogger(ServiceUserToken.class.getName());

    private static final String ONLY = "own token";

    private final KeystoneClient client;
    private final String login;
    private final Clock clock;
    private final SingleFlightCache<String, Held> held;
    private volatile Instant refusedUntil = Instant.MIN;

    /** A token yet to be fetched, by a request with this body. */
    ServiceUserToken(KeystoneClient client, String login, Clock clock) {
        this.client = client;
        this.login = login;
        this.clock = clock;
        this.held = new SingleFlightCache<>(1, token -> 1, Held::renewAt, clock);
    }

    /** The token; 503 when there is none by the deadline. */
    String get(Deadline deadline) {
        return held.get(ONLY, deadline.left(), () -> logIn(deadline)).token();
    }

    /** Drops a token that Keystone refused, unless it was replaced already. */
    void forget(String token) {
        held.find(ONLY).filter(holding -> holding.token().equals(token)).ifPresent(refused -> held.forget(ONLY, refused));
    }

    private Held logIn(Deadline deadline) {
        if (clock.instant().isBefore(refusedUntil)) {
            throw KeystoneClient.unavailable();
        }
        KeystoneClient.Answer answer = client.logIn(login, deadline);
        if (answer.status() == 201 && answer.subjectToken().isPresent()) {
            return held(answer.subjectToken().get(), answer.body());
        }
        if (answer.status() >= 400 && answer.status() < 500) {
            refusedUntil = clock.instant().plus(PAUSE_AFTER_REFUSAL);
        }
        LOG.log(Level.ERROR, "Keystone answered the login of Placard itself with {0}. Should this stay, check the"
                + " credentials in keystone_authtoken.", answer);
        throw KeystoneClient.unavailable();
    }

    private static Held held(String token, String body) {
        try {
            return new Held(token, TokenJson.readExpiry(body).minus(RENEWED_BEFORE_END));
        } catch (JsonException e) {
            LOG.log(Level.ERROR, "Keystone answered the login of Placard itself with garbage: {0}", e.getMessage());
            throw KeystoneClient.unavailable();
        }
    }

    private record Held(String token, Instant renewAt) {

        @Override
        public String toString() {
            return TokenHash.of(token).toString();
        }
    }
}
