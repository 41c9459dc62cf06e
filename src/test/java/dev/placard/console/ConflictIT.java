package dev.placard.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody else was faster. */
class ConflictIT extends WithServers {

    @BeforeEach
    void a_server_being_edited() throws Exception {
        fixture.others("{\"env\": \"production\", \"role\": \"frontend\"}");
        fixture.show("member-token");
    }

    @Test
    void what_does_not_conflict_is_merged_after_asking_and_nothing_of_theirs_is_lost() throws Exception {
        fixture.change("role", "mine");
        fixture.others("{\"env\": \"theirs\", \"role\": \"frontend\", \"more\": \"theirs\"}");
        fixture.review();
        fixture.save();
        browser.await("#conflict-dialog[open]");
        assertThat(fixture.metadata()).contains("\"role\": \"frontend\"");
        assertThat(browser.text("#conflict-theirs")).contains("env", "production", "theirs", "more").doesNotContain("role");
        assertThat(browser.text("#conflict-mine")).contains("role", "frontend", "mine").doesNotContain("env");
        browser.click("#merge");
        assertThat(browser.text("#pending-text")).isEqualTo("Not saved yet: 1 changed");
        fixture.review();
        fixture.save();
        browser.await("the news", () -> browser.text("#status").equals("Saved: 1 changed."));
        assertThat(fixture.metadata()).contains("\"env\": \"theirs\"", "\"role\": \"mine\"", "\"more\": \"theirs\"");
    }

    @Test
    void where_both_changed_an_item_the_user_chooses() throws Exception {
        fixture.change("role", "mine");
        fixture.change("env", "mine too");
        fixture.others("{\"env\": \"theirs\", \"role\": \"theirs\"}");
        fixture.review();
        fixture.save();
        browser.await("#conflict-dialog[open]");
        assertThat(browser.find("#merge").isEnabled()).isFalse();
        assertThat(browser.text("#conflict-choices")).contains("Which value is env to have?", "Theirs: theirs", "Yours: mine too");
        browser.click("[name=conflict-0][value=theirs]");
        browser.click("[name=conflict-1][value=mine]");
        browser.click("#merge");
        fixture.review();
        assertThat(browser.text("#review-rows")).contains("role", "theirs", "mine").doesNotContain("env");
        fixture.save();
        browser.await("the news", () -> browser.text("#status").equals("Saved: 1 changed."));
        assertThat(fixture.metadata()).contains("\"env\": \"theirs\"", "\"role\": \"mine\"");
    }

    @Test
    void whoever_goes_back_keeps_the_edits_and_is_told_again() throws Exception {
        fixture.change("role", "mine");
        fixture.others("{\"role\": \"theirs\"}");
        fixture.review();
        fixture.save();
        browser.click("#conflict-back");
        assertThat(browser.text("#pending-text")).isEqualTo("Not saved yet: 1 changed");
        fixture.review();
        fixture.save();
        browser.await("#conflict-dialog[open]");
        assertThat(fixture.metadata()).contains("\"role\": \"theirs\"");
    }

    @Test
    void what_others_did_just_the_same_is_no_conflict() throws Exception {
        fixture.change("role", "the same");
        fixture.others("{\"env\": \"production\", \"role\": \"the same\"}");
        fixture.review();
        fixture.save();
        browser.await("the news", () -> browser.text("#status").equals("Loaded again. Nothing is left to be saved."));
        assertThat(browser.isSeen("#pending")).isFalse();
    }
}
