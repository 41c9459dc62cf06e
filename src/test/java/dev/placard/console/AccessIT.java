package dev.placard.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who may do what, as the API says it. */
class AccessIT extends WithServers {

    @Test
    void a_token_that_is_none_opens_nothing() {
        fixture.open();
        fixture.logIn("no-token");
        browser.await("#alert");
        assertThat(browser.text("#alert")).contains("The request you have made requires authentication.", "HTTP 401");
        assertThat(browser.isSeen("#servers")).isFalse();
    }

    @Test
    void a_reader_is_told_why_nothing_can_be_changed() throws Exception {
        fixture.show("reader-token", server());
        assertThat(browser.text("#read-only")).startsWith("Read-only: Policy doesn't allow os_compute_api:server-metadata:create to be performed.")
                .containsPattern("HTTP 403, req-[0-9a-f-]{36}");
        assertThat(browser.isSeen("#add")).isFalse();
        assertThat(browser.find("#items-table textarea").getDomProperty("readOnly")).isEqualTo("true");
        assertThat(browser.all("#items-table tbody button")).isEmpty();
        assertThat(browser.isSeen("#export")).isTrue();
    }

    @Test
    void asking_what_is_allowed_changes_nothing() throws Exception {
        String server = server();
        String before = updated(server);
        browser.await("a second in which a change would be seen", () -> Instant.now().isAfter(Instant.parse(before).plusSeconds(1)));
        fixture.show("member-token", server);
        assertThat(browser.isSeen("#read-only")).isFalse();
        assertThat(updated(server)).isEqualTo(before);
    }

    @Test
    void a_server_of_another_project_is_not_found() throws Exception {
        String other = fixture.register("admin-token", "ci-1", "{}");
        fixture.open();
        fixture.logIn("member-token");
        browser.type("#servers-search", other);
        browser.click("#servers-form [type=submit]");
        browser.await("#alert");
        assertThat(browser.text("#alert")).contains("Instance " + other + " could not be found.", "HTTP 404");
    }

    @Test
    void script_and_style_that_get_into_the_page_do_not_run() throws Exception {
        fixture.show("member-token", server());
        assertThat(browser.runAsync("""
                const script = document.createElement('script');
                let refused = 0;
                const refusal = new Promise((seen) => document.addEventListener('securitypolicyviolation', () => ++refused == 3 && seen()));
                try { script.textContent = 'window.ran = true'; document.body.append(script); } catch { refused++; }
                try { document.body.insertAdjacentHTML('beforeend', '<img src=x onerror="window.ran = true">'); } catch { refused++; }
                document.body.setAttribute('style', 'display: none');
                await refusal;
                return [window.ran === undefined, getComputedStyle(document.body).display !== 'none'].join()""")).isEqualTo("true,true");
    }

    @Test
    void without_entity_tags_nothing_can_be_saved_safely_and_so_nothing_is() throws Exception {
        try (ConsoleFixture bare = new ConsoleFixture(Map.of("PLACARD_EXTENSIONS", "off"))) {
            bare.show("member-token", bare.register("member-token", "web-9", "{\"role\": \"frontend\"}"));
            assertThat(bare.browser.text("#read-only"))
                    .isEqualTo("Read-only: The metadata came without an entity tag, so that nothing can be saved safely.");
            assertThat(bare.browser.isSeen("#add")).isFalse();
            assertThat(bare.browser.all("#items-table tbody button")).isEmpty();
        }
    }

    private static String updated(String server) throws Exception {
        return fixture.page.get("/v2.1/servers/" + server, "X-Auth-Token", "member-token").body().replaceAll(".*\"updated\": \"([^\"]*)\".*", "$1");
    }

    private static String server() throws Exception {
        return fixture.register("member-token", "web-9", "{\"role\": \"frontend\"}");
    }
}
