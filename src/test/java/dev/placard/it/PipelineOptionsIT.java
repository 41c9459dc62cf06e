package dev.placard.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.placard.fixture.Api;
import dev.placard.process.Database;
import dev.placard.process.PlacardProcess;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What stands in front of Nova's API and is off or larger by default: CORS, the headers of a proxy, the limit of bodies. The data
 * source's password stands in a file, which the start script of either app server reads.
 */
@Tag("process")
class PipelineOptionsIT {

    private static final String HORIZON = "https://horizon.example.org";
    private static final String METADATA = "/v2.1/servers/dec0de00-0004-4000-8000-000000000022/metadata";
    private static final int LIMIT = 200;

    @AutoClose
    private static PlacardProcess placard;

    @BeforeAll
    static void start() throws Exception {
        Path directory = PlacardProcess.directory("options");
        Database database = new Database(Database.h2(directory).url(), "placard", "s3cret $(x)");
        Path secret = Files.writeString(directory.resolve("secret"), database.password() + "\n");
        placard = new PlacardProcess(directory, database, Map.of("DB_PASSWORD", "", "DB_PASSWORD_FILE", secret.toString(),
                "CORS_ALLOWED_ORIGIN", HORIZON,
                "OSLO_MIDDLEWARE_ENABLE_PROXY_HEADERS_PARSING", "true", "OSLO_MIDDLEWARE_MAX_REQUEST_BODY_SIZE", Integer.toString(LIMIT)));
        placard.start();
        database.run("/conformance/servers.sql");
    }

    @Test
    void the_password_of_the_database_is_the_one_in_the_file() throws Exception {
        try (Connection connection = placard.database().connect()) {
            assertThat(connection.isValid(1)).isTrue();
        }
    }

    @Test
    void a_page_of_an_allowed_origin_may_read_the_answer() throws Exception {
        HttpResponse<String> answer = get(METADATA, "Origin", HORIZON, "X-Auth-Token", "member-token");
        assertThat(answer.statusCode()).isEqualTo(200);
        requireReadable(answer);
        assertThat(answer.headers().allValues("Vary")).contains("Origin", "OpenStack-API-Version", "X-OpenStack-Nova-API-Version");
    }

    @Test
    void it_may_read_every_refusal_too() throws Exception {
        HttpResponse<String> unauthorized = get(METADATA, "Origin", HORIZON);
        assertThat(unauthorized.statusCode()).isEqualTo(401);
        requireReadable(unauthorized);
        HttpResponse<String> missing = get(METADATA + "/nope", "Origin", HORIZON, "X-Auth-Token", "member-token");
        assertThat(missing.statusCode()).isEqualTo(404);
        requireReadable(missing);
        HttpResponse<String> tooLarge = put(BodyPublishers.ofString(" ".repeat(LIMIT + 1)), "Origin", HORIZON);
        assertThat(tooLarge.statusCode()).isEqualTo(413);
        requireReadable(tooLarge);
    }

    @Test
    void a_page_of_another_origin_is_told_nothing() throws Exception {
        HttpResponse<String> answer = get(METADATA, "Origin", "https://evil.example.org", "X-Auth-Token", "member-token");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
    }

    @Test
    void a_browser_that_asks_first_needs_no_token() throws Exception {
        HttpResponse<String> answer = new Api(placard.address()).send("OPTIONS", METADATA, "", "Origin", HORIZON,
                "Access-Control-Request-Method", "PUT", "Access-Control-Request-Headers", "x-auth-token,content-type");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains(HORIZON);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Methods")).contains("PUT");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Headers")).contains("x-auth-token,content-type");
        assertThat(answer.headers().firstValue("Access-Control-Max-Age")).contains("3600");
    }

    @Test
    void links_begin_with_what_the_proxy_says_the_client_asked_for() throws Exception {
        assertThat(get("/v2.1/", "X-Forwarded-Proto", "https", "X-Forwarded-Host", "nova.example.org",
                "X-Forwarded-Prefix", "/compute").body())
                .contains("\"href\": \"https://nova.example.org/compute/v2.1/\"");
        assertThat(get("/", "Forwarded", "for=192.0.2.1;proto=https;host=outer.example.org").body())
                .contains("\"href\": \"https://outer.example.org/v2.1/\"");
    }

    @Test
    void a_body_over_the_limit_is_refused_with_a_declared_length_and_without_one() throws Exception {
        byte[] body = ("{\"meta\": {\"k\": \"v\"}}" + " ".repeat(LIMIT)).getBytes(StandardCharsets.UTF_8);
        assertThat(put(BodyPublishers.ofByteArray(body)).statusCode()).isEqualTo(413);
        HttpResponse<String> chunked = put(BodyPublishers.ofByteArrays(List.of(body)));
        assertThat(chunked.statusCode()).isEqualTo(413);
        assertThat(chunked.body()).contains("Request is too large. Larger than " + LIMIT + ".");
        assertThat(put(BodyPublishers.ofString("{\"meta\": {\"k\": \"v\"}}" + " ".repeat(LIMIT - 20))).statusCode()).isEqualTo(200);
    }

    private static void requireReadable(HttpResponse<String> answer) {
        assertThat(answer.headers().allValues("Access-Control-Allow-Origin")).containsExactly(HORIZON);
        assertThat(answer.headers().firstValue("Access-Control-Expose-Headers").orElse("")).contains("OpenStack-API-Version");
    }

    private static HttpResponse<String> get(String path, String... headers) {
        return new Api(placard.address()).get(path, headers);
    }

    private static HttpResponse<String> put(BodyPublisher body, String... headers) {
        return new Api(placard.address(), "member-token").send("PUT", METADATA + "/k", body, headers);
    }
}
