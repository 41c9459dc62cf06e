package dev.placard.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.placard.policy.remote.RemotePolicy;
import dev.placard.process.Await;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The operator changes the policy files of a Placard at work. */
@Tag("once")
@Tag("process")
class PolicyReloadIT {

    private static final int FLIPS = 50;
    private static final String MEMBERS = "rule:project_member_or_admin";

    @AutoClose
    private static OperatedPlacard placard;

    @BeforeAll
    static void start() throws Exception {
        placard = new OperatedPlacard("reload", "remote_timeout = 5");
    }

    @Test
    void every_answer_under_load_agrees_with_the_old_or_the_new_file() throws Exception {
        placard.operate("start", opening(Verb.UPDATE));
        Clients clients = new Clients(placard);
        clients.start("member", Verb.UPDATE, Verb.CREATE);
        clients.start("admin", Verb.CREATE, Verb.UPDATE);
        clients.start("foreign-admin", Verb.UPDATE, Verb.CREATE);
        // closed by every file, and open by default: whoever believed half a file would open it
        clients.start("member", Verb.DELETE);
        List<PolicyInterval> intervals = new ArrayList<>();
        for (int flip = 0; flip < FLIPS; flip++) {
            intervals.add(interval(flip, clients));
        }
        List<Answer> answers = clients.stop();
        assertThat(answers.stream().filter(one -> !one.isDecision())).isEmpty();
        assertThat(answers.stream().filter(one -> one.verb() == Verb.DELETE && one.isAllowed())).isEmpty();
        for (PolicyInterval interval : intervals) {
            List<Answer> within = interval.within(answers);
            assertThat(within).isNotEmpty();
            assertThat(within.stream().filter(one -> !interval.agrees(one))).isEmpty();
        }
    }

    @Test
    void a_broken_file_leaves_the_last_good_rules_in_force_and_the_log_names_file_and_line() throws IOException {
        placard.operate("good", Map.of(Verb.UPDATE.action(), "role:auditor"));
        Files.writeString(placard.file("rules.yaml"), "\"" + Verb.UPDATE.action() + "\": \"@\"\n\n\"broken\": [\n");
        String line = placard.file("rules.yaml") + ":4: ";
        Await.until("a line in the log", () -> isAllowed(Verb.SHOW, "member") && placard.console().contains(line));
        assertThat(placard.console().lines().filter(said -> said.contains(line))).hasSize(1)
                .allMatch(said -> said.contains("the policy stays as it was"));
        assertThat(isAllowed(Verb.UPDATE, "auditor")).isTrue();
        assertThat(isAllowed(Verb.UPDATE, "member")).isFalse();
        placard.operate("mended", Map.of());
        assertThat(isAllowed(Verb.UPDATE, "auditor")).isFalse();
        assertThat(isAllowed(Verb.UPDATE, "member")).isTrue();
    }

    @Test
    void files_of_the_policy_directory_win_over_the_policy_file_while_they_are_there() throws IOException {
        placard.operate("alone", Map.of(Verb.UPDATE.action(), "role:auditor"));
        Path more = Files.createDirectories(placard.file("policy.d")).resolve("50-more.json");
        Files.writeString(more, "{" + quoted(Verb.UPDATE.action()) + ": " + quoted(MEMBERS) + "}");
        Await.until("the member may", () -> isAllowed(Verb.UPDATE, "member"));
        assertThat(isAllowed(Verb.UPDATE, "auditor")).isFalse();
        Files.delete(more);
        Await.until("the member may no more", () -> !isAllowed(Verb.UPDATE, "member"));
        assertThat(isAllowed(Verb.UPDATE, "auditor")).isTrue();
    }

    @Test
    void a_patch_is_judged_as_a_create_and_where_it_removes_as_a_delete_too() throws IOException {
        placard.operate("no-delete", Map.of(Verb.UPDATE.action(), "!", Verb.UPDATE_ALL.action(), "!", Verb.DELETE.action(), "!"));
        assertThat(placard.patch("member", "\"a\": \"1\"").statusCode()).isEqualTo(200);
        assertThat(placard.patch("member", "\"a\": null").body()).contains("Policy doesn't allow " + Verb.DELETE.action());
        assertThat(placard.patch("member", "").body()).isEqualTo(placard.patch("member", "\"a\": \"1\"").body());
        placard.operate("no-create", Map.of(Verb.CREATE.action(), "'nobody':%(project_id)s"));
        assertThat(placard.patch("member", "\"a\": null").body()).contains("Policy doesn't allow " + Verb.CREATE.action());
        placard.operate("both", Map.of());
        assertThat(placard.patch("member", "\"a\": null").statusCode()).isEqualTo(200);
    }

    @Test
    void another_service_decides_and_denies_where_it_is_silent() throws IOException {
        try (RemotePolicy service = RemotePolicy.answering("True")) {
            placard.operate("remote", Map.of(Verb.SHOW.action(), service.rule("127.0.0.1", "/True"),
                    Verb.INDEX.action(), service.rule("127.0.0.1", "/False"), Verb.UPDATE.action(), service.rule("127.0.0.1", "/silent"),
                    Verb.CREATE.action(), "not " + service.rule("127.0.0.1", "/silent")));
            assertThat(isAllowed(Verb.SHOW, "member")).isTrue();
            assertThat(isAllowed(Verb.INDEX, "admin")).isFalse();
            assertThat(isAllowed(Verb.UPDATE, "admin")).isFalse();
            assertThat(isAllowed(Verb.CREATE, "admin")).isFalse();
        }
        assertThat(isAllowed(Verb.SHOW, "member")).isFalse();
    }

    /** Changes the policy, and lets the clients ask for a while. */
    private static PolicyInterval interval(int flip, Clients clients) throws IOException {
        Verb opened = flip % 2 == 0 ? Verb.CREATE : Verb.UPDATE;
        // in one step: a machine under load may hold up a writer for long after it emptied the file
        placard.operateAtOnce("flip-" + flip, opening(opened));
        long from = System.nanoTime();
        int before = clients.answers();
        Await.until("some answers", () -> clients.answers() > before + 20);
        return new PolicyInterval(opened, from, System.nanoTime());
    }

    /** One verb is open; the others are closed, CREATE at the first gate, UPDATE at the second. */
    private static Map<String, String> opening(Verb verb) {
        return Map.of(Verb.DELETE.action(), "!",
                Verb.CREATE.action(), verb == Verb.CREATE ? MEMBERS : "!",
                Verb.UPDATE.action(), verb == Verb.UPDATE ? MEMBERS : "'nobody':%(project_id)s");
    }

    private static boolean isAllowed(Verb verb, String persona) {
        Answer answer = Answer.by(placard, verb, persona);
        assertThat(answer).matches(Answer::isDecision);
        return answer.isAllowed();
    }

    private static String quoted(String text) {
        return "\"" + text + "\"";
    }
}
