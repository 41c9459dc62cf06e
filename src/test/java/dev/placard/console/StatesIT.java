package dev.placard.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every state of the page, light and dark, on a desk and on a phone: without a fault that axe-core knows, and with a screenshot. */
class StatesIT extends WithServers {

    private static final int PHONE = 390;
    private static final int DESK = 1200;

    private static Axe axe;

    @BeforeAll
    static void learn_the_rules() throws Exception {
        axe = new Axe(browser);
    }

    @BeforeEach
    void items() throws Exception {
        fixture.others("{\"env\": \"production\", \"Env\": \"staging\", \"role\": \"frontend\", \"owner\": \"web team\\u200b \","
                + " \"html\": \"<img src=x onerror=alert(1)>\", \"backup:policy\": \"daily at 03:00, kept for 14 days\"}");
    }

    @Test
    void logged_out() {
        fixture.open();
        look("login-token");
        fixture.logIn("no-token");
        browser.await("#alert");
        look("login-refused");
    }

    @Test
    void choosing_a_server() {
        fixture.open();
        fixture.logIn("member-token");
        browser.await("#servers-list");
        look("servers");
        browser.type("#servers-search", "nothing like that");
        browser.click("#servers-form [type=submit]");
        browser.await("#servers-none");
        look("servers-none");
    }

    @Test
    void looking_and_editing() {
        fixture.show("member-token");
        look("items");
        fixture.change("role", "back  end");
        fixture.remove("env");
        fixture.add("a/b", "new");
        look("items-edited");
        browser.click("#items-table tbody tr button");
        fixture.add("cost center", "4711");
        fixture.review();
        look("review");
        fixture.save();
        browser.await("#status");
        look("saved");
    }

    @Test
    void somebody_else_was_faster() throws Exception {
        fixture.show("member-token");
        fixture.change("role", "mine");
        fixture.remove("html");
        fixture.others("{\"env\": \"production\", \"role\": \"theirs\", \"html\": \"<img src=x onerror=alert(1)>\"}");
        fixture.review();
        fixture.save();
        browser.await("#conflict-dialog[open]");
        look("conflict");
    }

    @Test
    void taking_in_and_out() {
        fixture.show("member-token");
        browser.click("#export");
        look("export");
        browser.click("#transfer-close");
        browser.click("#import");
        browser.type("#transfer-text", "nothing");
        browser.click("#transfer-do");
        look("import-refused");
    }

    @Test
    void what_was_changed_before() {
        fixture.show("member-token");
        browser.click("#history");
        browser.await("#history-dialog[open]");
        look("history");
    }

    @Test
    void reading_only() {
        fixture.show("reader-token");
        look("read-only");
    }

    @Test
    void with_keystone() throws Exception {
        try (KeystoneForUsers keystone = new KeystoneForUsers(); ConsoleFixture other = new ConsoleFixture(keystone.options())) {
            Axe there = new Axe(other.browser);
            other.open();
            for (String method : List.of("password", "credential", "token")) {
                other.browser.click("[name=method][value=" + method + "]");
                look(other.browser, there, "login-keystone-" + method);
            }
            other.browser.click("[name=method][value=password]");
            other.browser.type("[name=user]", "member");
            other.browser.type("[name=password]", KeystoneForUsers.PASSWORD);
            other.browser.type("[name=project]", "demo");
            other.browser.click("#login-form [type=submit]");
            other.browser.await("#servers");
            assertThat(other.browser.text("#who")).isEqualTo("member, demo");
            look(other.browser, there, "servers-keystone");
        }
    }

    private static void look(String state) {
        look(browser, axe, state);
    }

    private static void look(Browser at, Axe there, String state) {
        for (int width : List.of(DESK, PHONE)) {
            at.isWide(width);
            for (String scheme : List.of("light", "dark")) {
                at.prefers(scheme);
                at.screenshot(state + (width == PHONE ? "-phone-" : "-") + scheme);
                there.requireNoFault(state + ", " + width + " wide, " + scheme);
            }
            assertThat(at.run("return document.documentElement.scrollWidth <= innerWidth")).as(state + " needs no scrolling aside").isEqualTo(true);
        }
        at.isWide(0);
    }
}
