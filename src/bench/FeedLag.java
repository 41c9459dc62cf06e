import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long after a change a reader of the feed is told, on the machine that Placard runs on; from the time in the event, which is that
 * of the change's beginning, before its commit. Under OpenLoop at 200 changes a second. java FeedLag.java URL TOKEN SECONDS
 */
public final class FeedLag {

    private static final Pattern TIME = Pattern.compile("\"subject\": \"[^\"]+\", \"time\": \"([^\"]+)\"");

    private FeedLag() { }

    public static void main(String[] args) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(args[0] + "/v2.1/metadata-events")).header("X-Auth-Token", args[1]).build();
        List<Long> micros = new ArrayList<>();
        long end = System.nanoTime() + Duration.ofSeconds(Integer.parseInt(args[2])).toNanos();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                HttpClient.newHttpClient().send(request, BodyHandlers.ofInputStream()).body(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null && System.nanoTime() - end < 0; line = lines.readLine()) {
                Matcher time = TIME.matcher(line);
                if (time.find()) {
                    micros.add(Duration.between(Instant.parse(time.group(1)), Instant.now()).toNanos() / 1000);
                }
            }
        }
        Collections.sort(micros);
        System.out.printf("events=%d p50_ms=%.0f p99_ms=%.0f max_ms=%.0f%n", micros.size(), at(micros, 0.5), at(micros, 0.99),
                at(micros, 1));
    }

    private static double at(List<Long> sorted, double part) {
        return sorted.isEmpty() ? 0 : sorted.get(Math.min(sorted.size() - 1, (int) (sorted.size() * part))) / 1000.0;
    }
}
