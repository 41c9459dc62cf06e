package dev.placard.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.placard.config.Settings;
import dev.placard.core.Caller;
import dev.placard.core.FilesAtRest;
import dev.placard.policy.language.Rules;
import dev.placard.policy.rule.ServerMetadataRules;
import dev.placard.process.Await;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Policy files that change while the policy is in use. */
class EnforcerTest {

    private static final String ACTION = ServerMetadataRules.UPDATE;
    private static final Map<String, String> TARGET = Map.of("project_id", "demo");

    private final Caller nobody = Callers.inProject("demo");
    private final Caller admin = Callers.inProject("demo", "admin");

    @TempDir
    private Path home;

    private Path file;

    @BeforeEach
    void nameFile() {
        file = home.resolve("policy.yaml");
    }

    @Test
    void a_changed_file_counts_without_a_restart() throws IOException {
        rule(file, "@");
        Enforcer enforcer = enforcer();
        assertThat(allows(enforcer)).isTrue();
        rule(file, "!");
        awaitDecision(enforcer, false);
        rule(file, "@");
        awaitDecision(enforcer, true);
    }

    @Test
    void a_file_that_is_put_in_place_at_once_counts_even_with_an_old_date() throws IOException {
        rule(file, "!");
        Enforcer enforcer = enforcer();
        Path replacement = rule(home.resolve("other"), "@");
        Files.setLastModifiedTime(replacement, FileTime.from(Instant.now().minus(Duration.ofDays(9))));
        Files.move(replacement, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        awaitDecision(enforcer, true);
    }

    @Test
    void a_policy_file_may_come_later() throws IOException {
        Enforcer enforcer = enforcer();
        assertThat(allows(enforcer)).isFalse();
        rule(file, "@");
        awaitDecision(enforcer, true);
        assertThat(enforcer.problem()).isEmpty();
    }

    @Test
    void files_of_the_policy_directory_may_come_change_and_go() throws IOException {
        rule(file, "!");
        Enforcer enforcer = enforcer();
        Path more = rule(Files.createDirectory(home.resolve("policy.d")).resolve("more.yaml"), "@");
        awaitDecision(enforcer, true);
        rule(more, "!");
        awaitDecision(enforcer, false);
        rule(more, "@");
        awaitDecision(enforcer, true);
        Files.delete(more);
        awaitDecision(enforcer, false);
        assertThat(enforcer.problem()).isEmpty();
    }

    @Test
    void a_file_that_cannot_be_understood_leaves_the_rules_as_they_were_and_is_reported() throws IOException {
        rule(file, "@");
        Enforcer enforcer = enforcer();
        Files.writeString(file, "\"" + ACTION + "\": \"!\"\n\"x\": [\n");
        Await.until("the problem", () -> problem(enforcer).isPresent());
        assertThat(problem(enforcer).orElseThrow()).startsWith(file + ":3: ").endsWith("the policy stays as it was");
        assertThat(allows(enforcer)).isTrue();
        rule(file, "!");
        awaitDecision(enforcer, false);
        assertThat(enforcer.problem()).isEmpty();
    }

    @Test
    void a_file_that_is_gone_leaves_the_rules_as_they_were_and_is_reported() throws IOException {
        rule(file, "@");
        Enforcer enforcer = enforcer();
        awaitRest(enforcer);
        Files.delete(file);
        Await.until("the problem", () -> problem(enforcer).isPresent());
        assertThat(problem(enforcer)).contains("The policy file " + file + " is gone; the policy stays as it was");
        assertThat(allows(enforcer)).isTrue();
        rule(file, "!");
        awaitDecision(enforcer, false);
        Await.until("no problem", () -> problem(enforcer).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"x: 0b_", "x: 2026-13-45", "&a {? *a : b}"})
    void a_value_that_is_not_what_its_form_promises_is_reported(String text) throws IOException {
        Files.writeString(file, text);
        assertThat(enforcer().problem().orElseThrow()).endsWith("the policy stays as it was");
    }

    @ParameterizedTest
    @ValueSource(strings = {"not ", "("})
    void a_rule_nested_without_end_denies(String part) throws IOException {
        rule(file, part.repeat(200_000) + "@" + (part.equals("(") ? ")".repeat(200_000) : ""));
        assertThat(enforcer().current().of(nobody).allows(ACTION, TARGET)).isEqualTo(part.equals("("));
    }

    @Test
    void a_file_that_is_no_utf_8_is_reported() throws IOException {
        Files.write(file, new byte[] {'a', ':', ' ', (byte) 0xff});
        assertThat(enforcer().problem()).contains(file + ":1: the file is not written in UTF-8; the policy stays as it was");
    }

    @Test
    void a_directory_in_the_place_of_the_file_is_reported() throws IOException {
        Files.createDirectory(file);
        assertThat(enforcer().problem()).isPresent();
    }

    @Test
    void a_broken_file_at_the_start_denies_everything_until_it_is_mended() throws IOException {
        Files.writeString(file, "[");
        Enforcer enforcer = enforcer();
        assertThat(enforcer.problem()).isPresent();
        assertThat(ServerMetadataRules.ACTIONS).noneMatch(action -> enforcer.current().of(admin).allows(action, TARGET));
        assertThat(enforcer.current().of(admin).isAdmin()).isFalse();
        rule(file, "@");
        awaitDecision(enforcer, true);
        assertThat(enforcer.problem()).isEmpty();
    }

    @Test
    void a_named_policy_file_that_is_missing_is_reported_while_the_defaults_count() {
        Enforcer enforcer = new Enforcer(Settings.of(Map.of("oslo_policy.policy_file", file.toString())));
        assertThat(enforcer.problem()).contains("There is no policy file " + file + "; the defaults are in force");
        assertThat(enforcer.current().of(admin).allows(ACTION, TARGET)).isTrue();
    }

    @Test
    void a_file_that_is_being_written_is_not_believed() throws IOException {
        rule(file, "!");
        Enforcer enforcer = enforcer();
        rule(file, "@");
        long end = System.nanoTime() + FilesAtRest.REST.multipliedBy(5).toNanos();
        while (System.nanoTime() < end) {
            Files.writeString(file, "# more is to come\n", StandardOpenOption.APPEND);
            // dates ahead of our clock, as a file server may give, are no reason to believe it either
            Files.setLastModifiedTime(file, FileTime.from(Instant.now().plus(Duration.ofHours(1))));
            assertThat(allows(enforcer)).isFalse();
        }
        awaitDecision(enforcer, true);
    }

    @Test
    void a_file_that_was_just_emptied_is_taken_for_one_that_is_being_written() throws IOException {
        rule(file, "!");
        Enforcer enforcer = enforcer();
        assertThat(enforcer.current().of(admin).allows(ACTION, TARGET)).isFalse();
        long start = System.nanoTime();
        Files.writeString(file, "");
        for (long end = start + FilesAtRest.REST.multipliedBy(5).toNanos(); System.nanoTime() < end;) {
            boolean isAllowed = enforcer.current().of(admin).allows(ACTION, TARGET);
            assertThat(isAllowed && System.nanoTime() - start < FilesAtRest.REST_OF_EMPTY.toNanos()).isFalse();
        }
        Await.until("the defaults", () -> enforcer.current().of(admin).allows(ACTION, TARGET));
    }

    @Test
    void every_snapshot_is_of_one_file_while_it_changes_under_load() throws Exception {
        both("@");
        Enforcer enforcer = enforcer();
        AtomicBoolean goesOn = new AtomicBoolean(true);
        ExecutorService readers = Executors.newFixedThreadPool(3);
        try {
            List<Future<Boolean>> agreed = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                agreed.add(readers.submit((Callable<Boolean>) () -> agrees(enforcer, goesOn)));
            }
            for (int flip = 0; flip < 20; flip++) {
                boolean opens = flip % 2 == 1;
                both(opens ? "@" : "!");
                awaitDecision(enforcer, opens);
            }
            goesOn.set(false);
            for (Future<Boolean> reader : agreed) {
                assertThat(reader.get()).isTrue();
            }
        } finally {
            goesOn.set(false);
            readers.shutdown();
        }
    }

    private boolean agrees(Enforcer enforcer, AtomicBoolean goesOn) {
        boolean agrees = true;
        while (goesOn.get()) {
            Rules rules = enforcer.current();
            agrees &= rules.of(nobody).allows(ACTION, TARGET) == rules.of(nobody).allows(ServerMetadataRules.SHOW, TARGET);
        }
        return agrees;
    }

    private void both(String rule) throws IOException {
        Files.writeString(file, "\"" + ACTION + "\": \"" + rule + "\"\n# " + "-".repeat(9000) + "\n\""
                + ServerMetadataRules.SHOW + "\": \"" + rule + "\"\n");
    }

    private Path rule(Path into, String rule) throws IOException {
        return Files.writeString(into, "\"" + ACTION + "\": \"" + rule + "\"\n");
    }

    /** Until the enforcer has read the file once more after the start, when it was fresh. */
    private void awaitRest(Enforcer enforcer) {
        long start = System.nanoTime();
        Await.until("rest", () -> {
            allows(enforcer);
            return System.nanoTime() - start > FilesAtRest.REST.multipliedBy(4).toNanos();
        });
    }

    private void awaitDecision(Enforcer enforcer, boolean expected) {
        Await.until("the decision to become " + expected, () -> allows(enforcer) == expected);
    }

    private boolean allows(Enforcer enforcer) {
        return enforcer.current().of(nobody).allows(ACTION, TARGET);
    }

    private static Optional<String> problem(Enforcer enforcer) {
        enforcer.current();
        return enforcer.problem();
    }

    /** With files beside a nova.conf, under their default names. */
    private Enforcer enforcer() {
        return new Enforcer(Settings.of(Map.of("placard.nova_conf", home.resolve("nova.conf").toString())));
    }
}
