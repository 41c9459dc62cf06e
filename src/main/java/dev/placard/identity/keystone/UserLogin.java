package dev.placard.identity.keystone;

import dev.placard.config.Settings;
import dev.placard.core.Bulkhead;
import dev.placard.core.Caller;
import dev.placard.core.ComputeException;
import dev.placard.identity.token.TokenHash;
import dev.placard.python.StrictJson;
import jakarta.json.JsonException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.Optional;

/**
 * Fetches tokens for users, from the one Keystone that also validates them. What Keystone refuses is not tried again; only a few
 * wait for it at a time. No name, password or token reaches the log.
 */
public final class UserLogin {

    /** What Keystone, and keystonemiddleware in its place, says to a caller it does not know. */
    public static final String REQUIRES_AUTHENTICATION = "The request you have made requires authentication.";

    private static final Logger LOG = System.getLogger(UserLogin.class.getName());
    private static final int LONGEST_SENTENCE = 500;

    private final KeystoneClient client;
    private final Patience patience;
    private final Bulkhead places;

    private UserLogin(KeystoneClient client, Patience patience, int places) {
        this.client = client;
        this.patience = patience;
        this.places = new Bulkhead(places);
    }

    /** A user who has logged in. It never shows itself, since it holds a token. */
    public record Session(String token, Caller caller) {

        @Override
        public String toString() {
            return TokenHash.of(token).toString();
        }
    }

    /** The log-in that the options describe; empty where callers are not known by Keystone. */
    public static Optional<UserLogin> from(Settings settings) {
        if (!settings.isSet(KeystoneOptions.AUTH_URL)) {
            return Optional.empty();
        }
        Patience patience = new Patience(settings.get(KeystoneOptions.HTTP_CONNECT_TIMEOUT), 0, Keystone.FIRST_PAUSE);
        return Optional.of(new UserLogin(KeystoneClient.from(settings, patience), patience,
                settings.get(KeystoneOptions.KEYSTONE_THREADS)));
    }

    /**
     * Logs a user in.
     *
     * @param auth the body for {@code POST /v3/auth/tokens}
     * @throws ComputeException 401 with Keystone's sentence when it refuses; 503 when it cannot be asked now
     */
    public Session logIn(String auth) {
        KeystoneClient.Answer answer = places.call(() -> client.logIn(auth, patience.deadline()), KeystoneClient::unavailable);
        if (answer.status() == 201 && answer.subjectToken().isPresent()) {
            return session(answer.subjectToken().get(), answer.body());
        }
        if (answer.status() >= 400 && answer.status() < 500) {
            throw ComputeException.loginRefused(sentence(answer.body()));
        }
        LOG.log(Level.ERROR, "Keystone answered the log-in of a user with {0}", answer);
        throw KeystoneClient.unavailable();
    }

    private static Session session(String token, String body) {
        try {
            return new Session(token, TokenJson.read(body, "").caller());
        } catch (JsonException e) {
            LOG.log(Level.ERROR, "Keystone answered the log-in of a user with garbage: {0}", e.getMessage());
            throw KeystoneClient.unavailable();
        }
    }

    /** What Keystone tells the user: that the password has expired, for example. */
    private static String sentence(String body) {
        try {
            return StrictJson.loads(body) instanceof Map<?, ?> root && root.get("error") instanceof Map<?, ?> error
                    && error.get("message") instanceof String message && message.length() <= LONGEST_SENTENCE
                    ? message : REQUIRES_AUTHENTICATION;
        } catch (StrictJson.Malformed e) {
            return REQUIRES_AUTHENTICATION;
        }
    }
}
