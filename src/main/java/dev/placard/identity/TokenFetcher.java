package dev.placard.identity;

import dev.placard.ground.ComputeException;
import jakarta.json.JsonException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeoutException;

/**
 * Gets from Keystone what it knows about a token, or from the cache. However many requests show a token, Keystone is
 * asked once. A limited number of requests waits at a time, each for a limited time; all others get 503 at once, so
 * that a slow Keystone does not take the threads that callers with cached tokens need.
 */
final class TokenFetcher {

    /** How many requests may wait for Keystone at a time. */
    static final int PLACES = 200;

    private static final Logger LOG = System.getLogger(TokenFetcher.class.getName());
    // Fernet tokens have some 200 characters, JWS tokens some 1000; longer ones do not reach Keystone through uWSGI.
    private static final int LONGEST_TOKEN = 4096;

    private final KeystoneClient client;
    private final KeystoneClient.Patience patience;
    private final OwnToken ownToken;
    private final TokenCache cache;
    private final String serviceType;
    private final SingleFlight<Question, Optional<ValidToken>> flights = new SingleFlight<>();
    private final Semaphore places = new Semaphore(PLACES);

    TokenFetcher(KeystoneClient client, KeystoneClient.Patience patience, OwnToken ownToken, TokenCache cache,
            String serviceType) {
        this.client = client;
        this.patience = patience;
        this.ownToken = ownToken;
        this.cache = cache;
        this.serviceType = serviceType;
    }

    /**
     * What is known about a token.
     *
     * @param allowExpired whether Keystone may tell of a token that has expired not too long ago
     * @return empty when Keystone does not know the token (any more); what is known may have expired meanwhile
     * @throws ComputeException with status 503 when Keystone cannot be asked now
     */
    Optional<ValidToken> fetch(String token, boolean allowExpired) {
        if (token.isEmpty() || token.length() > LONGEST_TOKEN || !token.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
            return Optional.empty();
        }
        Question question = new Question(TokenHash.of(token), allowExpired);
        Optional<ValidToken> cached = cache.find(question.token());
        return cached.isPresent() ? cached : waitForKeystone(question, token);
    }

    private Optional<ValidToken> waitForKeystone(Question question, String token) {
        if (!places.tryAcquire()) {
            LOG.log(Level.DEBUG, "{0} requests wait for Keystone already; another one is turned away", PLACES);
            throw unavailable();
        }
        try {
            return flights.get(question, patience.whole(), () -> askUnlessCached(question, token));
        } catch (TimeoutException e) {
            throw unavailable();
        } catch (InterruptedException e) {
            throw KeystoneClient.interrupted();
        } finally {
            places.release();
        }
    }

    /** The flight before this one may have landed after this request looked into the cache. */
    private Optional<ValidToken> askUnlessCached(Question question, String token) {
        Optional<ValidToken> cached = cache.find(question.token());
        if (cached.isPresent()) {
            return cached;
        }
        Deadline deadline = patience.deadline();
        String own = ownToken.get(deadline);
        KeystoneClient.Answer answer = client.validate(own, token, question.allowExpired(), deadline);
        if (answer.status() == 401) {
            LOG.log(Level.INFO, "Keystone does not accept the token of Placard itself any more; it is renewed");
            ownToken.forget(own);
            answer = client.validate(ownToken.get(deadline), token, question.allowExpired(), deadline);
        }
        return understood(question, answer);
    }

    private Optional<ValidToken> understood(Question question, KeystoneClient.Answer answer) {
        if (answer.status() == 404) {
            LOG.log(Level.INFO, "Keystone does not know the token {0}", question.token());
            return Optional.empty();
        }
        if (answer.status() != 200) {
            LOG.log(Level.ERROR, "Keystone answered with {0} when asked for the token {1}", answer, question.token());
            throw unavailable();
        }
        try {
            ValidToken valid = TokenJson.read(answer.body(), serviceType);
            cache.put(question.token(), valid);
            return Optional.of(valid);
        } catch (JsonException e) {
            LOG.log(Level.ERROR, "Keystone answered with garbage when asked for the token {0}: {1}", question.token(),
                    e.getMessage());
            throw unavailable();
        }
    }

    private static ComputeException unavailable() {
        return ComputeException.serviceUnavailable(KeystoneClient.UNAVAILABLE);
    }

    private record Question(TokenHash token, boolean allowExpired) { }
}
