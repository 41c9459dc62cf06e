package dev.placard.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.WebElement;

/** A member finds a server, looks at its items, and takes them in and out as text. */
class ViewingIT extends WithServers {

    @BeforeEach
    void three_items() throws Exception {
        fixture.others("{\"env\": \"production\", \"role\": \"frontend\", \"Env\": \"staging\"}");
    }

    @Test
    void servers_are_found_by_name_and_shown() {
        fixture.open();
        fixture.logIn("member-token");
        browser.await("#servers-list");
        assertThat(browser.text("#servers-list")).contains("web-1", "db-1", "batch-1").doesNotContain("ci-1");
        browser.type("#servers-search", "web");
        browser.click("#servers-form [type=submit]");
        browser.await("one server only", () -> browser.all("#servers-list tbody tr").size() == 1);
        browser.click("#servers-list tbody button");
        browser.await("#items");
        assertThat(browser.text("#items-title")).isEqualTo("web-1");
        assertThat(browser.text("#count")).isEqualTo("3 of 128 items");
        assertThat(fixture.row("env").getText()).contains("differs from \"Env\" in case or white space only");
    }

    @Test
    void what_cannot_be_seen_is_shown() throws Exception {
        fixture.others("{\"role\": \"a\\u200bb \"}");
        fixture.show("member-token");
        assertThat(fixture.row("role").getText()).contains("U+200B", "\u2423");
    }

    @Test
    void items_are_searched_and_sorted() {
        fixture.show("member-token");
        assertThat(keys()).containsExactly("Env", "env", "role");
        browser.click("[data-sort=key]");
        assertThat(keys()).containsExactly("role", "env", "Env");
        browser.type("#items-search", "front");
        assertThat(keys()).containsExactly("role");
    }

    @Test
    void items_are_exported_and_imported() throws Exception {
        fixture.show("member-token");
        browser.click("#export");
        browser.await("#transfer-dialog[open]");
        assertThat(browser.find("#transfer-text").getDomProperty("value")).endsWith("env=production\nrole=frontend\n");
        browser.click("#transfer-close");
        browser.click("#import");
        browser.type("#transfer-text", "{\"a\": 1}");
        browser.click("#transfer-do");
        assertThat(browser.text("#transfer-fault")).isEqualTo("The value of a is no text: put it in quotes.");
        browser.type("#transfer-text", "env=production\nfresh=1");
        browser.click("#remove-others");
        browser.click("#transfer-do");
        assertThat(browser.text("#pending-text")).isEqualTo("Not saved yet: 1 added, 2 removed");
        fixture.review();
        fixture.save();
        browser.await("#status");
        assertThat(fixture.metadata()).isEqualTo("{\"metadata\": {\"env\": \"production\", \"fresh\": \"1\"}}");
    }

    private static List<String> keys() {
        return browser.all("#items-table tbody .key").stream().map(WebElement::getText).toList();
    }
}
