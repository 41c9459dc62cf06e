package dev.placard.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who changed what, as a member looks it up. */
class HistoryIT extends WithServers {

    private static final String XSS = "<img src=x onerror=alert(1)>";

    @BeforeEach
    void three_changes() throws Exception {
        fixture.others("{\"env\": \"test\", \"role\": \"frontend\"}");
        fixture.others("{\"env\": \"production\", \"role\": \"frontend\"}");
        fixture.others("{\"env\": \"" + XSS + "\"}");
    }

    @Test
    void each_change_tells_who_when_and_both_values() {
        fixture.show("reader-token");
        browser.click("#history");
        browser.await("#history-dialog[open]");
        String newest = browser.text("#history-table tbody");
        assertThat(newest).containsPattern("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d UTC, \\S+").containsPattern("req-[0-9a-f-]{36}")
                .contains("env", "production", XSS, "role", "removed", "frontend", "none");
        assertThat(browser.all("#history-dialog img")).isEmpty();
    }

    @Test
    void the_changes_of_one_item_are_chosen_and_more_are_fetched() throws Exception {
        for (int i = 0; i < 25; i++) {
            fixture.others("{\"env\": \"" + i + "\", \"role\": \"backend\"}");
        }
        fixture.show("member-token");
        browser.click("#history");
        browser.await("#history-dialog[open]");
        browser.click("#history-key option[value=env]");
        browser.await("one item only", () -> !browser.text("#history-table").contains("backend"));
        int first = browser.all("#history-table tbody").size();
        browser.click("#history-more");
        browser.await("more of it", () -> browser.all("#history-table tbody").size() > first);
        assertThat(browser.text("#history-table")).contains("production", "test");
        browser.click("#history-close");
        assertThat(browser.isSeen("#history-dialog")).isFalse();
    }

    @Test
    void nothing_of_it_stays_when_the_session_ends() {
        fixture.show("member-token");
        browser.click("#history");
        browser.await("#history-dialog[open]");
        browser.click("#history-close");
        browser.click("#log-out");
        browser.await("#login-form [type=submit]");
        assertThat(browser.all("#history-table tbody, #history-key option")).isEmpty();
    }
}
