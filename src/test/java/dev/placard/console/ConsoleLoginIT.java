package dev.placard.console;

import static dev.placard.console.Page.header;
import static org.assertj.core.api.Assertions.assertThat;

import dev.placard.process.PlacardProcess;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The log-in that goes on to Keystone, and what does not. */
@Tag("process")
class ConsoleLoginIT {

    private static final int LOGINS = 3;
    private static final String SERVER = "/v2.1/servers/8f1c5a2e-3d47-4b69-9e0a-6c2f1b7d4a51/metadata";
    private static final String PASSWORD_FORM = "{\"user\": \"member\", \"user_domain\": \"Default\", \"password\": \"%s\","
            + " \"project\": \"demo\", \"project_domain\": \"Default\"}";
    private static final String GOOD = PASSWORD_FORM.formatted(KeystoneForUsers.PASSWORD);

    private static KeystoneForUsers keystone;
    private static PlacardProcess placard;
    private static Page page;

    @BeforeAll
    static void start() throws Exception {
        keystone = new KeystoneForUsers();
        Map<String, String> options = new HashMap<>(keystone.options());
        options.put("PLACARD_CONSOLE_LOGINS", Integer.toString(LOGINS));
        options.put("OSLO_MIDDLEWARE_ENABLE_PROXY_HEADERS_PARSING", "true");
        placard = PlacardProcess.alone("console-login", options);
        page = new Page(placard.address());
    }

    @AfterAll
    static void stop() {
        placard.stop();
        keystone.close();
    }

    @BeforeEach
    void nothing_was_sent() {
        keystone.logins().clear();
    }

    @Test
    void the_page_is_told_that_there_is_a_keystone() throws Exception {
        assertThat(page.get("/console/login").body()).isEqualTo("{\"keystone\": true}");
    }

    @Test
    void a_user_gets_a_token_for_a_password_and_the_api_takes_it() throws Exception {
        HttpResponse<String> answer = page.logIn("192.0.2.1", GOOD);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"token\": \"" + KeystoneForUsers.TOKEN + "\"", "\"user\": \"member\"", "\"name\": \"demo\"");
        assertThat(header(answer, "Cache-Control")).isEqualTo("no-store");
        assertThat(header(answer, "Set-Cookie")).isEmpty();
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(page.get(SERVER, "X-Auth-Token", KeystoneForUsers.TOKEN).body()).startsWith("{\"itemNotFound\"");
        assertThat(keystone.logins()).singleElement().asString().contains("\"scope\"", "\"demo\"");
    }

    @Test
    void a_user_gets_a_token_for_an_application_credential() throws Exception {
        HttpResponse<String> answer = page.logIn("192.0.2.2",
                "{\"application_credential_id\": \"c1\", \"secret\": \"" + KeystoneForUsers.SECRET + "\"}");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(keystone.logins()).singleElement().asString().contains("application_credential", "\"c1\"").doesNotContain("scope");
    }

    @Test
    void keystones_refusal_is_told_in_its_own_words() throws Exception {
        HttpResponse<String> answer = page.logIn("192.0.2.3", PASSWORD_FORM.formatted("wrong"));
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).isEqualTo("{\"error\": {\"message\": \"" + KeystoneForUsers.REFUSED + "\"}}");
    }

    @Test
    void nothing_but_the_form_goes_on_to_keystone() throws Exception {
        assertThat(page.logIn("192.0.2.4", GOOD.replace("{\"user\"", "{\"auth\": {\"identity\": \"x\"}, \"methods\": [\"token\"], \"user\""))
                .statusCode()).isEqualTo(200);
        assertThat(keystone.logins()).singleElement().asString().doesNotContain("\"x\"", "\"methods\": [\"token\"]");
        keystone.logins().clear();
        assertThat(page.logIn("192.0.2.4", "{\"auth\": {\"identity\": {\"methods\": [\"token\"]}}}").statusCode()).isEqualTo(400);
        assertThat(page.logIn("192.0.2.4", "no json").statusCode()).isEqualTo(400);
        assertThat(keystone.logins()).isEmpty();
    }

    @Test
    void a_body_that_a_form_of_another_site_could_send_is_refused() throws Exception {
        for (String type : List.of("text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "application/jsonx")) {
            assertThat(page.send("POST", "/console/login", GOOD, "Content-Type", type, "X-Forwarded-For", "192.0.2.5").statusCode())
                    .as(type).isEqualTo(415);
        }
        HttpResponse<String> asked = page.send("OPTIONS", "/console/login", "", "Origin", "https://evil.example.org",
                "X-Forwarded-For", "192.0.2.5");
        assertThat(header(asked, "Access-Control-Allow-Origin")).isEmpty();
        assertThat(keystone.logins()).isEmpty();
    }

    @Test
    void an_address_has_only_so_many_attempts_whether_they_succeed_or_not() throws Exception {
        for (int i = 0; i < LOGINS; i++) {
            assertThat(page.logIn("192.0.2.6", i == 0 ? GOOD : PASSWORD_FORM.formatted("guess " + i)).statusCode()).isNotEqualTo(429);
        }
        keystone.logins().clear();
        HttpResponse<String> answer = page.logIn("192.0.2.6", GOOD);
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(header(answer, "Retry-After")).isEqualTo("60");
        assertThat(page.logIn("203.0.113.9, 192.0.2.6", GOOD).statusCode()).as("what the client itself says counts nothing").isEqualTo(429);
        assertThat(keystone.logins()).isEmpty();
        assertThat(page.logIn("192.0.2.7", GOOD).statusCode()).isEqualTo(200);
    }

    @Test
    void the_addresses_of_one_site_count_as_one() throws Exception {
        for (int i = 0; i < LOGINS; i++) {
            page.logIn("2001:db8:1:2::" + i, PASSWORD_FORM.formatted("guess"));
        }
        assertThat(page.logIn("2001:db8:1:2:ffff::1", GOOD).statusCode()).isEqualTo(429);
        assertThat(page.logIn("2001:db8:1:3::1", GOOD).statusCode()).isEqualTo(200);
    }

    @Test
    void a_body_that_is_too_large_is_not_sent_on() throws Exception {
        assertThat(page.logIn("192.0.2.8", GOOD.replace("}", " ".repeat(20_000) + "}")).statusCode()).isEqualTo(413);
        assertThat(keystone.logins()).isEmpty();
    }

    @Test
    void a_redirect_of_keystone_is_not_followed() throws Exception {
        keystone.redirectsTo("/elsewhere");
        try {
            assertThat(page.logIn("192.0.2.9", GOOD).statusCode()).isEqualTo(503);
        } finally {
            keystone.redirectsTo("");
        }
        assertThat(keystone.logins()).hasSize(1);
    }

    @Test
    void no_password_secret_or_token_reaches_the_log() throws Exception {
        page.logIn("192.0.2.10", GOOD);
        page.logIn("192.0.2.10", PASSWORD_FORM.formatted("a-guess-to-look-for"));
        page.get(SERVER, "X-Auth-Token", KeystoneForUsers.TOKEN);
        assertThat(placard.console()).contains("A log-in at the console from 192.0.2.10 was answered with 401")
                .doesNotContain(KeystoneForUsers.PASSWORD, KeystoneForUsers.SECRET, KeystoneForUsers.TOKEN, "a-guess-to-look-for");
    }
}
