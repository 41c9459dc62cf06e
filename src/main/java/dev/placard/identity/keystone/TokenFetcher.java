package dev.placard.identity.keystone;

import dev.placard.core.Bulkhead;
import dev.placard.core.ComputeException;
import dev.placard.identity.token.TokenHash;
import jakarta.json.JsonException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/**
 * Gets from Keystone what it knows about a token, or from the cache. However many requests show a token, Keystone is
 * asked once, also for one it does not know. Only a few requests wait at a time, each for a limited time; all others get
 * 503, so that a slow Keystone does not take the threads that callers with cached tokens need.
 */
final class TokenFetcher {

    /** What all tokens may take of the heap; most take about 1 kB. */
    static final int MOST_BYTES = 16 * 1024 * 1024;

    /** How long a token is refused without asking again. */
    static final Duration REFUSED_FOR = Duration.ofSeconds(5);

    private static final Logger LOG = System.getLogger(TokenFetcher.class.getName());
    // Fernet tokens have some 200 characters, JWS tokens some 1000; longer ones do not reach Keystone through uWSGI.
    private static final int LONGEST_TOKEN = 4096;
    private static final int BYTES_OF_A_KEY = 400;

    private final KeystoneClient client;
    private final ServiceUserToken serviceUserToken;
    private final Limits limits;
    private final Bulkhead places;
    private final KeystoneCounts counts;
    private final SingleFlightCache<Question, Optional<TokenData>> known;

    TokenFetcher(KeystoneClient client, ServiceUserToken serviceUserToken, Limits limits, Clock clock) {
        this.client = client;
        this.serviceUserToken = serviceUserToken;
        this.limits = limits;
        this.places = new Bulkhead(limits.places());
        this.counts = client.counts();
        this.known = new SingleFlightCache<>(MOST_BYTES, token -> BYTES_OF_A_KEY + token.map(TokenData::bytes).orElse(0),
                token -> end(token, clock.instant()), clock);
    }

    /**
     * What is asked of Keystone, and how much.
     *
     * @param patience how long a request waits
     * @param places how many requests may wait at a time
     * @param cacheTime how long a good answer is kept; zero or less: not at all
     * @param serviceType what access rules call this service
     */
    record Limits(Patience patience, int places, Duration cacheTime, String serviceType) { }

    KeystoneCounts counts() {
        return counts;
    }

    /** The token of Placard itself; empty when Keystone gives none now. */
    Optional<String> own() {
        try {
            return Optional.of(serviceUserToken.get(limits.patience().deadline()));
        } catch (ComputeException e) {
            return Optional.empty();
        }
    }

    /**
     * What is known about a token.
     *
     * @param allowExpired whether Keystone may tell of a token that has expired not too long ago
     * @return empty when Keystone does not know the token (any more); what is known may have expired meanwhile
     * @throws ComputeException with status 503 when Keystone cannot be asked now
     */
    Optional<TokenData> fetch(String token, boolean allowExpired) {
        if (token.isEmpty() || token.length() > LONGEST_TOKEN || !token.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
            return Optional.empty();
        }
        TokenHash hash = TokenHash.of(token);
        Optional<TokenData> good = known.find(new Question(hash, false)).flatMap(Function.identity());
        Question question = new Question(hash, allowExpired);
        Optional<Optional<TokenData>> cached = good.isPresent() ? Optional.of(good) : known.find(question);
        if (cached.isPresent()) {
            counts.hit();
            return cached.get();
        }
        counts.missed();
        return places.call(() -> known.get(question, limits.patience().whole(), () -> ask(question, token)), this::full);
    }

    private ComputeException full() {
        counts.turnedAwayOne();
        LOG.log(Level.DEBUG, "{0} requests wait for Keystone already; another one is turned away", limits.places());
        return KeystoneClient.unavailable();
    }

    private Optional<TokenData> ask(Question question, String token) {
        Deadline deadline = limits.patience().deadline();
        String own = serviceUserToken.get(deadline);
        KeystoneClient.Answer answer = client.validate(own, token, question.allowExpired(), deadline);
        if (answer.status() == 401) {
            LOG.log(Level.INFO, "Keystone does not accept the token of Placard itself any more; it is renewed");
            serviceUserToken.forget(own);
            answer = client.validate(serviceUserToken.get(deadline), token, question.allowExpired(), deadline);
        }
        return understood(question, answer);
    }

    private Optional<TokenData> understood(Question question, KeystoneClient.Answer answer) {
        if (answer.status() == 404) {
            LOG.log(Level.INFO, "Keystone does not know the token {0}", question.token());
            return Optional.empty();
        }
        if (answer.status() != 200) {
            LOG.log(Level.ERROR, "Keystone answered with {0} when asked for the token {1}", answer, question.token());
            throw KeystoneClient.unavailable();
        }
        try {
            return Optional.of(TokenJson.read(answer.body(), limits.serviceType()));
        } catch (JsonException e) {
            LOG.log(Level.ERROR, "Keystone answered with garbage when asked for the token {0}: {1}", question.token(),
                    e.getMessage());
            throw KeystoneClient.unavailable();
        }
    }

    /** Never longer than a token lives. */
    private Instant end(Optional<TokenData> token, Instant now) {
        Instant cached = now.plus(token.isPresent() ? limits.cacheTime() : REFUSED_FOR);
        return token.map(good -> good.caller().expiresAt()).filter(cached::isAfter).orElse(cached);
    }

    private record Question(TokenHash token, boolean allowExpired) { }
}
