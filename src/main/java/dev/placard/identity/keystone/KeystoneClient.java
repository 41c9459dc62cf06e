package dev.placard.identity.keystone;

import dev.placard.config.Settings;
import dev.placard.core.ComputeException;
import dev.placard.core.HttpUrl;
import dev.placard.python.Trimmed;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;

/**
 * Talks to Keystone's {@code /v3/auth/tokens}. What cannot be reached is tried again after 0.5, 1, 2 ... seconds, as by
 * keystoneauth; a certificate that is not trusted is not tried again. Built on java.net.http, whose loggers show no header.
 */
final class KeystoneClient {

    private static final Logger LOG = System.getLogger(KeystoneClient.class.getName());

    private final URI tokens;
    private final HttpClient http;
    private final Patience patience;
    private final CircuitBreaker breaker;
    private final KeystoneCounts counts;

    KeystoneClient(String authUrl, HttpClient http, Patience patience) {
        String base = Trimmed.end(authUrl.strip(), "/");
        this.tokens = URI.create((base.endsWith("/v3") ? base : base + "/v3") + "/auth/tokens");
        this.http = http;
        this.patience = patience;
        this.breaker = new CircuitBreaker(patience.afterFailure());
        this.counts = new KeystoneCounts(breaker);
    }

    KeystoneCounts counts() {
        return counts;
    }

    /** Of the Keystone that the options name; fails, naming the file that cannot be used. */
    static KeystoneClient from(Settings settings, Patience patience) {
        return new KeystoneClient(settings.get(KeystoneOptions.AUTH_URL), KeystoneTls.client(settings, patience.perTry()), patience);
    }

    /** What Keystone answered; it never shows itself, since it may hold a token. */
    record Answer(int status, Optional<String> subjectToken, String body) {

        @Override
        public String toString() {
            return "status " + status;
        }
    }

    /** POST /v3/auth/tokens; no catalog is asked for. */
    Answer logIn(String body, Deadline deadline) {
        return send("?nocatalog", request().header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)), deadline);
    }

    /** GET /v3/auth/tokens; no catalog is asked for. */
    Answer validate(String serviceUserToken, String token, boolean allowExpired, Deadline deadline) {
        return send(allowExpired ? "?nocatalog&allow_expired=1" : "?nocatalog", request()
                .header("X-Auth-Token", serviceUserToken).header("X-Subject-Token", token)
                // Keystone hides restricted tokens from those who do not promise to honour their access rules.
                .header("OpenStack-Identity-Access-Rules", "1"), deadline);
    }

    private static HttpRequest.Builder request() {
        return HttpRequest.newBuilder().header("Accept", "application/json").header("User-Agent", "placard");
    }

    private Answer send(String query, HttpRequest.Builder request, Deadline deadline) {
        if (breaker.isOpen()) {
            throw unavailable();
        }
        for (int attempt = 1;; attempt++) {
            try {
                request.uri(HttpUrl.reachable(URI.create(tokens + query)));
                Answer answer = once(request.build(), deadline.atMost(patience.perTry()));
                breaker.succeeded();
                return answer;
            } catch (IOException e) {
                boolean again = !(e instanceof SSLException) && patience.allowsAnother(attempt, deadline);
                LOG.log(again ? Level.INFO : Level.ERROR, "Keystone cannot be reached at {0}: {1}{2}",
                        tokens, describe(e), again ? "; trying again" : "");
                if (!again) {
                    breaker.failed();
                    throw unavailable();
                }
                pause(patience.pauses().after(attempt));
            }
        }
    }

    private Answer once(HttpRequest request, Duration time) throws IOException {
        // HttpRequest.timeout would end with the headers; a body that never ends must not hold a thread.
        long start = counts.began();
        boolean hasFailed = true;
        CompletableFuture<HttpResponse<String>> asked = http.sendAsync(request, BodyHandlers.ofString());
        try {
            HttpResponse<String> response = asked.get(time.toNanos(), TimeUnit.NANOSECONDS);
            hasFailed = false;
            return new Answer(response.statusCode(), response.headers().firstValue("X-Subject-Token"), response.body());
        } catch (TimeoutException e) {
            asked.cancel(true);
            throw new HttpTimeoutException("no answer within " + time.toMillis() + " ms");
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException cause ? cause : new IOException(e.getCause());
        } catch (InterruptedException e) {
            asked.cancel(true);
            throw interrupted();
        } finally {
            counts.ended(start, hasFailed);
        }
    }

    private static void pause(Duration time) {
        try {
            TimeUnit.NANOSECONDS.sleep(time.toNanos());
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    /** For a thread that was told to stop while it waited for Keystone. */
    static ComputeException interrupted() {
        Thread.currentThread().interrupt();
        return unavailable();
    }

    /** 503 with the sentence of keystonemiddleware's {@code fetch_token}. */
    static ComputeException unavailable() {
        return ComputeException.serviceUnavailable("The Keystone service is temporarily unavailable.");
    }

    /** Class names and, where no answer was read, the message: one that was read could quote what we sent. */
    private static String describe(IOException e) {
        String cause = e.getCause() == null ? "" : " caused by " + e.getCause().getClass().getSimpleName();
        boolean speaks = e instanceof SSLException || e instanceof HttpTimeoutException;
        return e.getClass().getSimpleName() + (speaks ? ": " + e.getMessage() : "") + cause;
    }
}
