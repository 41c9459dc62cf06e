package dev.placard.ops.tools;

import dev.placard.config.Settings;
import dev.placard.identity.keystone.KeystoneOptions;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

/** Whether Keystone answers, and whether its clock agrees: a token's end is judged here. */
final class KeystoneCheck {

    private static final String CHECK = "Keystone";
    private static final Duration LONGEST = Duration.ofSeconds(5);
    private static final Duration MOST_SKEW = Duration.ofSeconds(5);

    private KeystoneCheck() { }

    /** One finding; none where the options name no Keystone. No token is asked for. */
    static List<Finding> findings(Settings settings) {
        if (!settings.isSet(KeystoneOptions.AUTH_URL)) {
            return List.of();
        }
        try {
            HttpResponse<Void> answer = HttpClient.newBuilder().connectTimeout(LONGEST).build().send(HttpRequest.newBuilder(
                    URI.create(settings.get(KeystoneOptions.AUTH_URL).strip())).timeout(LONGEST).build(), BodyHandlers.discarding());
            return List.of(judged(answer));
        } catch (IOException | IllegalArgumentException e) {
            return List.of(Finding.failure(CHECK, "It cannot be reached: " + e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of(Finding.failure(CHECK, "Nobody waited for its answer."));
        }
    }

    private static Finding judged(HttpResponse<Void> answer) {
        if (answer.statusCode() >= 400) {
            return Finding.failure(CHECK, "It answered with " + answer.statusCode() + ".");
        }
        return answer.headers().firstValue("Date").flatMap(KeystoneCheck::skew).filter(skew -> skew.compareTo(MOST_SKEW) > 0)
                .map(skew -> Finding.warning(CHECK, "Its clock differs by " + skew.toSeconds() + " seconds from the one here."))
                .orElse(Finding.success(CHECK, ""));
    }

    private static Optional<Duration> skew(String date) {
        try {
            Instant there = ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
            return Optional.of(Duration.between(there, Instant.now()).abs());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
