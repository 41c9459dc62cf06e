package dev.placard.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** A member looks at a server's items, changes them, and saves. */
class EditingIT extends WithServers {

    private static final String XSS = "<img src=x onerror=alert(1)>";
    @BeforeEach
    void three_items() throws Exception {
        fixture.others("{\"env\": \"production\", \"role\": \"frontend\", \"Env\": \"" + XSS + "\"}");
    }

    @Test
    void what_is_edited_is_reviewed_and_then_saved_in_one_step() throws Exception {
        fixture.show("member-token");
        fixture.change("role", "back end");
        fixture.remove("env");
        assertThat(browser.driver().switchTo().activeElement().getText()).as("where the cursor goes").isEqualTo("Undo");
        fixture.add("new key", "v");
        assertThat(browser.text("#pending-text")).isEqualTo("Not saved yet: 1 added, 1 changed, 1 removed");
        assertThat(fixture.metadata()).contains("\"env\": \"production\"").doesNotContain("new key");
        fixture.review();
        assertThat(browser.all("#review-rows tr")).extracting(WebElement::getText)
                .satisfiesExactly(row -> assertThat(row).contains("env", "removed", "production", "none"),
                        row -> assertThat(row).contains("new key", "added", "none", "v"),
                        row -> assertThat(row).contains("role", "changed", "frontend", "back end"));
        fixture.save();
        browser.await("the news", () -> browser.text("#status").equals("Saved: 1 added, 1 changed, 1 removed."));
        assertThat(fixture.metadata()).contains("\"role\": \"back end\"", "\"new key\": \"v\"").doesNotContain("production");
        assertThat(browser.isSeen("#pending")).isFalse();
    }

    @Test
    void a_value_is_text_whatever_it_holds() {
        fixture.show("member-token");
        assertThat(fixture.row("Env").findElement(By.tagName("textarea")).getDomProperty("value")).isEqualTo(XSS);
        fixture.change("role", XSS + "<script>alert(2)</script>");
        fixture.review();
        assertThat(browser.text("#review-rows")).contains(XSS + "<script>alert(2)</script>");
        fixture.save();
        browser.await("#status");
        browser.click("#export");
        assertThat(browser.all("img")).extracting(image -> image.getDomAttribute("src")).containsOnly("icon.svg");
        assertThat(browser.all("main script, dialog script")).isEmpty();
        assertThat(browser.driver().getWindowHandles()).hasSize(1); // an alert would have ended this command
    }

    @Test
    void what_the_api_would_refuse_is_said_while_it_is_typed_and_cannot_be_reviewed() {
        fixture.show("member-token");
        fixture.add("a/b", "x");
        assertThat(browser.text("#items-table tbody tr")).contains("A key has letters of English, digits, blanks and - _ : . only.");
        assertThat(browser.find("#review").isEnabled()).isFalse();
        fixture.change("role", "x".repeat(256));
        assertThat(fixture.row("role").getText()).contains("A value has at most 255 characters.", "256 of 255");
        browser.click("#undo-all");
        assertThat(browser.isSeen("#pending")).isFalse();
        assertThat(fixture.row("role").findElement(By.tagName("textarea")).getDomProperty("value")).isEqualTo("frontend");
    }

    @Test
    void a_refusal_is_shown_in_the_apis_own_words_with_the_id_of_the_request() throws Exception {
        fixture.show("member-token");
        browser.click("#import");
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 129; i++) {
            lines.append('k').append(i).append("=v\n");
        }
        browser.run("arguments[0].value = arguments[1]", browser.find("#transfer-text"), lines.toString());
        browser.click("#transfer-do");
        assertThat(browser.text("#count")).isEqualTo("132 of 128 items: more than the limit allows");
        fixture.review();
        fixture.save();
        browser.await("#alert");
        assertThat(browser.text("#alert")).contains("Maximum number of metadata items exceeds 128").containsPattern("HTTP 403, req-[0-9a-f-]{36}");
        assertThat(fixture.metadata()).doesNotContain("k0");
    }

    @Test
    void all_of_it_works_by_the_keyboard_alone() throws Exception {
        fixture.open();
        press("member-token", Keys.ENTER); // the cursor is in the first field after one tab from the title
        browser.await("#servers-list");
        press(fixture.web1(), Keys.ENTER);
        browser.await("#items");
        tabTo("add");
        press(Keys.ENTER);
        press("by keyboard", Keys.TAB, "yes");
        tabTo("review");
        press(Keys.ENTER);
        browser.await("#review-dialog[open]");
        press(Keys.ENTER); // the cursor is on Save
        browser.await("#status");
        assertThat(fixture.metadata()).contains("\"by keyboard\": \"yes\"");
    }

    private static void press(CharSequence... keys) {
        if (keys.length == 2 && keys[1] == Keys.ENTER) {
            browser.driver().switchTo().activeElement().sendKeys(Keys.TAB);
        }
        for (CharSequence key : keys) {
            browser.driver().switchTo().activeElement().sendKeys(key);
        }
    }

    private static void tabTo(String id) {
        for (int i = 0; i < 50 && !id.equals(browser.driver().switchTo().activeElement().getDomProperty("id")); i++) {
            browser.driver().switchTo().activeElement().sendKeys(Keys.TAB);
        }
    }
}
