package dev.placard.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/** Where the token is, and what is left when a session ends. */
@Tag("browser")
@Tag("once")
@Tag("process")
class SessionIT {

    private static final Path EXAMPLE = Path.of("src/main/resources/dev/placard/identity/tokenfile/tokens.yaml");
    @AutoClose
    private static ConsoleFixture fixture;
    private static Browser browser;
    private static Path tokens;

    @BeforeAll
    static void start() throws Exception {
        tokens = Files.createDirectories(Path.of("target/processes").toAbsolutePath()).resolve("console-tokens.yaml");
        Files.copy(EXAMPLE, tokens, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        fixture = new ConsoleFixture(Map.of("TOKENS_FILE", tokens.toString()));
        browser = fixture.browser;
    }

    @BeforeEach
    void everybody_is_known() throws Exception {
        know(Files.readString(EXAMPLE));
        browser.await("the token to be known", () -> statusOf("member-token") != 401);
    }

    @Test
    void when_the_session_ends_nothing_stays_to_be_seen_and_the_edits_are_there_after_the_next() throws Exception {
        fixture.show("member-token", server());
        fixture.change("role", "edited");
        know(Files.readString(EXAMPLE).replace("token: member-token", "token: another-token"));
        browser.await("the token to be unknown", () -> statusOf("member-token") == 401);
        fixture.review();
        fixture.save();
        browser.await("#login-reason");
        assertThat(browser.text("#login-reason")).startsWith("The session has ended. Log in again to go on");
        assertThat(browser.all("#items tbody tr, dialog tbody tr")).isEmpty();
        assertThat(browser.text("main")).doesNotContain("edited");
        fixture.logIn("another-token");
        browser.await("#items");
        assertThat(browser.text("#pending-text")).isEqualTo("Not saved yet: 1 changed");
        assertThat(fixture.row("role").findElement(By.tagName("textarea")).getDomProperty("value")).isEqualTo("edited");
    }

    @Test
    void the_token_is_in_no_place_that_outlives_the_page() throws Exception {
        fixture.show("member-token", server());
        assertThat(browser.run("return localStorage.length + sessionStorage.length + document.cookie.length")).isEqualTo(0L);
        assertThat(browser.driver().manage().getCookies()).isEmpty();
        assertThat((String) browser.run("return document.documentElement.outerHTML + location.href"
                + " + [...document.querySelectorAll('input')].map((field) => field.value)")).doesNotContain("member-token");
        browser.driver().navigate().refresh();
        browser.await("#login-form");
        assertThat(browser.isSeen("#items")).isFalse();
    }

    @Test
    void whoever_logs_out_leaves_nothing_behind_not_even_edits() throws Exception {
        fixture.show("member-token", server());
        fixture.change("role", "edited");
        browser.click("#log-out");
        browser.driver().switchTo().alert().accept();
        browser.await("#login-form");
        assertThat(browser.all("#items tbody tr, #servers tbody tr, dialog tbody tr")).isEmpty();
        fixture.logIn("member-token");
        browser.await("#servers-list");
        assertThat(browser.isSeen("#items")).isFalse();
    }

    private static void know(String content) throws Exception {
        Path next = tokens.resolveSibling("console-tokens.next");
        Files.writeString(next, content);
        Files.move(next, tokens, java.nio.file.StandardCopyOption.ATOMIC_MOVE, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }

    private static int statusOf(String token) {
        try {
            return fixture.page.get("/v2.1/servers", "X-Auth-Token", token).statusCode();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static String server() throws Exception {
        return fixture.register("member-token", "web-9", "{\"role\": \"frontend\"}");
    }
}
