package dev.placard.policy.remote;

import dev.placard.config.Settings;
import dev.placard.core.Bulkhead;
import dev.placard.core.HttpUrl;
import dev.placard.policy.rule.CheckFailure;
import dev.placard.python.JsonObject;
import dev.placard.python.PercentEncoding;
import dev.placard.python.PythonJson;
import dev.placard.python.Trimmed;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Asks another service ({@code http:} and {@code https:} checks, oslo_policy/_external.py): it is sent the rule's name,
 * the target and the credentials, and allows by answering {@code True}, whatever the status. Only a few threads wait for
 * answers at a time.
 */
public final class RemoteChecks {

    private static final String JSON = "application/json";
    private static final int LONGEST_TRUE = 64;
    private static final String IN_ADDRESS = "!#$%&'()*+,-./:;=?@[]_~";

    private final String contentType;
    private final Duration timeout;
    private final Bulkhead places;
    private final Lazy<HttpClient> plain = new Lazy<>(() -> builder().build());
    private final Lazy<HttpClient> secure;

    /** Nothing is asked, and no file is read, before the first check. */
    public RemoteChecks(Settings settings) {
        contentType = settings.get(RemoteOptions.REMOTE_CONTENT_TYPE);
        timeout = settings.get(RemoteOptions.REMOTE_TIMEOUT);
        places = new Bulkhead(settings.get(RemoteOptions.REMOTE_CHECK_THREADS));
        RemoteTls tls = new RemoteTls(settings);
        secure = new Lazy<>(() -> builder().sslContext(tls.context()).build());
    }

    /**
     * Asks, and waits for the answer.
     *
     * @throws CheckFailure when there is no answer in time, or too many threads wait for one already
     */
    public boolean allows(String url, String rule, Map<String, ?> target, Map<String, Object> credentials) {
        JsonObject question = new JsonObject().with("rule", rule).with("target", target).with("credentials", credentials);
        return isTrue(post(url, contentType, body(question.members()), LONGEST_TRUE));
    }

    /**
     * Sends a question, and waits for the beginning of the answer, whatever its status.
     *
     * @param most how many bytes of the answer can be of use
     * @throws CheckFailure when there is no answer in time, or too many threads wait for one already
     */
    String post(String url, String type, String question, int most) {
        URI address = address(url);
        HttpClient client = (url.startsWith("https:") ? secure : plain).get();
        return places.call(() -> answer(client, request(address, type, question), most), RemoteChecks::full);
    }

    private HttpRequest request(URI address, String type, String question) {
        try {
            return HttpRequest.newBuilder(HttpUrl.reachable(address)).timeout(timeout).header("Content-Type", type)
                    .POST(BodyPublishers.ofString(question)).build();
        } catch (UnknownHostException | IllegalArgumentException e) {
            throw failure(address, e);
        }
    }

    private String answer(HttpClient client, HttpRequest request, int most) {
        CompletableFuture<String> answer = client.sendAsync(request, head -> new ShortBody(most))
                .thenApply(response -> response.body());
        try {
            return answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw failure(request.uri(), Objects.requireNonNullElse(e.getCause(), e));
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw failure(request.uri(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failure(request.uri(), e);
        }
    }

    private String body(Map<String, Object> question) {
        return contentType.equals(JSON) ? PythonJson.dumps(question) : question.entrySet().stream()
                .map(part -> part.getKey() + "=" + PercentEncoding.inQuery(PythonJson.dumps(part.getValue())))
                .collect(Collectors.joining("&"));
    }

    private static boolean isTrue(String answer) {
        return Trimmed.both(answer, "\"").equals("True");
    }

    /** The address, with what may not stand in one percent-encoded, as requests does. */
    private static URI address(String url) {
        String encoded = PercentEncoding.encoded(url, IN_ADDRESS);
        try {
            return URI.create(encoded);
        } catch (IllegalArgumentException e) {
            throw CheckFailure.because("the address of a remote check is none");
        }
    }

    private static CheckFailure full() {
        return CheckFailure.because("too many requests wait for remote checks already");
    }

    private static CheckFailure failure(URI address, Throwable cause) {
        return CheckFailure.because("the remote check at " + HttpUrl.host(address) + " gave no answer: " + cause.getClass().getName());
    }

    private static HttpClient.Builder builder() {
        return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).followRedirects(Redirect.NORMAL);
    }

    /** A value that is made when it is needed first; making it is tried again after a failure. */
    private static final class Lazy<T> {

        private final Supplier<T> maker;
        private @Nullable T value;

        Lazy(Supplier<T> maker) {
            this.maker = maker;
        }

        synchronized T get() {
            if (value == null) {
                value = maker.get();
            }
            return value;
        }
    }
}
