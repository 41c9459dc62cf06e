package dev.placard.policy.tools;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The operators' tools, as they are called from a command line. */
class CommandsTest {

    private static final String UPDATE = "os_compute_api:server-metadata:update";
    private static final String MEMBER = """
            {"token": {"user": {"id": "u1", "name": "alice", "domain": {"id": "default", "name": "Default"}},
             "project": {"id": "p1", "name": "demo", "domain": {"id": "default", "name": "Default"}},
             "roles": [{"id": "r1", "name": "member"}], "methods": ["password"], "expires_at": "2030-01-01T00:00:00Z"}}
            """;
    private static final String SYSTEM_ADMIN = """
            {"token": {"user": {"id": "u2", "domain": {"id": "default"}}, "system": {"all": true}, "roles": [{"name": "admin"}]}}
            """;
    private static final String DOMAIN_ADMIN = """
            {"token": {"user": {"id": "u2"}, "domain": {"id": "default"}, "roles": [{"name": "admin"}], "is_admin_project": false}}
            """;

    @TempDir
    private Path home;

    /** What a command printed, and its exit code. */
    private record Ran(int code, String out, String err) { }

    @Test
    void the_checker_tells_for_one_rule_whether_a_token_passes() throws IOException {
        Path policy = write("policy.yaml", "");
        assertThat(run("policy-checker", "--policy", policy, "--access", write("member", MEMBER), "--rule", UPDATE))
                .isEqualTo(new Ran(0, "passed: " + UPDATE + "\n", ""));
        assertThat(run("policy-checker", "--policy", policy, "--access", write("member", MEMBER), "--rule", UPDATE,
                "--target", write("target", "{\"project_id\": \"p2\"}")).out()).isEqualTo("failed: " + UPDATE + "\n");
    }

    @Test
    void the_checker_tells_it_for_all_actions_in_alphabetical_order() throws IOException {
        Ran ran = run("policy-checker", "--policy", write("policy.yaml", "\"" + UPDATE + "\": \"!\"\n"), "--access",
                write("member", MEMBER));
        assertThat(ran.out().lines()).isSortedAccordingTo((a, b) -> a.substring(8).compareTo(b.substring(8)))
                .contains("passed: os_compute_api:server-metadata:create", "failed: " + UPDATE,
                        "failed: os_compute_api:server-metadata:show");
    }

    @Test
    void the_checker_takes_attributes_in_the_place_of_a_token() throws IOException {
        Path policy = write("policy.yaml", "\"" + UPDATE + "\": \"role:auditor and user_id:alice\"\n");
        assertThat(passes(policy, "--user-id", "alice", "--roles", "x, auditor")).isTrue();
        assertThat(passes(policy, "--user_id=alice", "--roles=x")).isFalse();
        assertThat(passes(policy, "--user_id", "bob", "--roles", "auditor")).isFalse();
    }

    @Test
    void the_checker_knows_scopes() throws IOException {
        Path policy = write("policy.yaml", "");
        assertThat(passes(policy, "--access", SYSTEM_ADMIN)).isFalse();
        assertThat(passes(policy, "--access", DOMAIN_ADMIN)).isFalse();
        Path conf = write("nova.conf", "[oslo_policy]\nenforce_scope = false\n");
        assertThat(passes(policy, "--access", SYSTEM_ADMIN, "--config-file", conf.toString())).isTrue();
        assertThat(passes(policy, "--access", DOMAIN_ADMIN, "--config-file", conf.toString())).isTrue();
    }

    @Test
    void the_checker_can_take_a_caller_for_an_admin() throws IOException {
        Path policy = write("policy.yaml", "\"" + UPDATE + "\": \"is_admin:True\"\n");
        assertThat(passes(policy, "--access", MEMBER)).isFalse();
        assertThat(passes(policy, "--access", MEMBER, "--is_admin")).isTrue();
    }

    @Test
    void a_target_may_be_nested() throws IOException {
        Path policy = write("policy.yaml", "\"" + UPDATE + "\": \"user_id:%(server.owner.id)s\"\n");
        assertThat(passes(policy, "--user-id", "u1", "--target", "{\"server\": {\"owner\": {\"id\": \"u1\"}}}")).isTrue();
    }

    @Test
    void the_checker_reads_the_files_of_a_nova_conf() throws IOException {
        Path conf = write("nova.conf", "[oslo_policy]\npolicy_file = mine.yaml\n");
        write("mine.yaml", "mine: role:auditor\n");
        Files.createDirectory(home.resolve("policy.d"));
        write("policy.d/a.yaml", "\"" + UPDATE + "\": rule:mine\n");
        assertThat(run("policy-checker", "--config-file", conf, "--roles", "auditor", "--rule", UPDATE).out())
                .isEqualTo("passed: " + UPDATE + "\n");
    }

    @Test
    void the_checker_says_what_is_wrong_with_a_file() throws IOException {
        Path policy = write("policy.yaml", "a:\n  b: [\n");
        Ran ran = run("policy-checker", "--policy", policy, "--roles", "x");
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).startsWith(policy + ":3: ");
        assertThat(run("policy-checker", "--policy", home.resolve("none"), "--roles", "x").err()).contains("There is no policy file");
    }

    @Test
    void the_checker_does_not_know_every_rule() throws IOException {
        assertThat(run("policy-checker", "--policy", write("policy.yaml", ""), "--roles", "x", "--rule", "nothing"))
                .isEqualTo(new Ran(1, "", "There is no rule nothing\n"));
    }

    @Test
    void the_sample_is_printed_or_written() throws IOException {
        Ran printed = run("policy-sample");
        assertThat(printed.out()).contains("#\"" + UPDATE + "\": \"rule:project_member_or_admin\"\n", "# DEPRECATED\n");
        assertThat(run("policy-sample", "--exclude-deprecated").out()).doesNotContain("# DEPRECATED\n");
        Path file = home.resolve("sample.yaml");
        assertThat(run("policy-sample", "--output-file", file)).isEqualTo(new Ran(0, "", ""));
        assertThat(file).hasContent(printed.out());
        assertThat(run("policy-sample", "--output-file", home.resolve("none/sample")).code()).isEqualTo(2);
    }

    @Test
    void the_validator_has_nothing_to_say_of_a_sound_file() throws IOException {
        Path policy = write("policy.yaml", "mine: role:auditor\n\"" + UPDATE + "\": rule:mine or rule:project_member_api\n"
                + "\"os_compute_api:os-aggregates:index\": rule:nowhere\n\"os_compute_api:os-aggregates:show\": no_check\n"
                + "\"rule:admin_or_owner\": role:x\ndefault: '!'\n");
        assertThat(run("policy-validator", "--policy", policy)).isEqualTo(new Ran(0, "", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"network:attach_external_network", "compute:servers:create:requested_destination",
        "compute:servers:resize:cross_cell", "compute:aggregates:images", "compute:get_all", "compute_extension:accounts",
        "os_compute_api:server-metadata:discoverable", "project_admin_api", "system_admin_api", "service_or_admin"})
    void the_validator_knows_the_names_that_are_or_were_novas(String name) throws IOException {
        assertThat(run("policy-validator", "--policy", write("policy.yaml", "\"" + name + "\": role:x\n"))).isEqualTo(new Ran(0, "", ""));
    }

    @Test
    void the_validator_has_little_to_say_of_a_policy_in_the_style_of_a_large_cloud() throws IOException {
        Path policy = Path.of("src/test/resources/policy/large-cloud.yaml");
        assertThat(run("policy-validator", "--policy", policy).out().lines()).containsExactly(
                policy.toAbsolutePath() + ":5: owner_or_no_project: no caller has an attribute no_project_id_in_target, which denies");
        assertThat(passes(policy, "--project-id", "p1", "--roles", "member")).isTrue();
        assertThat(passes(policy, "--project-id", "p1", "--roles", "compute_viewer")).isFalse();
        assertThat(passes(policy, "--project-id", "p2", "--roles", "cloud_compute_admin", "--target", "{\"project_id\": \"p1\"}")).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "'UPDATE: is_admin:1'           | :1: UPDATE: \"is_admin:1\" is to Nova as is_admin:False, which holds for everybody who is no admin; "
            + "Keystone's is_admin:1 is is_admin:True here",
        "'UPDATE: not 1j:x'             | :1: UPDATE: \"1j\" is no quoted text, number, None, True, False or path of names; "
            + "a decision that comes to it denies",
        "mine: role:a                   | :1: mine: unknown rule, to which no other refers",
        "'UPDATE: rule:mine'            | :1: UPDATE: refers to mine, which is not defined",
        "'\"UPDATE\": \"not (rule:a)\"\na: \"@ or rule:a\"' | :1: UPDATE: is part of a cyclical reference, or leads into one",
        "'# x\nUPDATE: role'            | :2: UPDATE: \"role\" is no check (kind:match), and denies",
        "'UPDATE: rule:os_compute_api:os-aggregates:index' | :1: UPDATE: refers to os_compute_api:os-aggregates:index, which is not defined; "
            + "the defaults of Nova's other actions are not known here",
        "os_compute_api:server-metadata:typo: '@' | :1: os_compute_api:server-metadata:typo: unknown rule, to which no other refers",
        "'UPDATE: true'                 | :1: UPDATE: a rule is a text or a list, not true",
        "'UPDATE: !'                    | :1: UPDATE: it is null (as an unquoted ! is, too), which allows everybody",
    })
    void the_validator_names_file_and_line(String text, String finding) throws IOException {
        Path policy = write("policy.yaml", text.replace("UPDATE", UPDATE));
        Ran ran = run("policy-validator", "--policy", policy);
        assertThat(ran.out().lines()).contains(policy + finding.replace("UPDATE", UPDATE));
        assertThat(ran.code()).isEqualTo(1);
    }

    @Test
    void the_validator_misses_the_file() {
        assertThat(run("policy-validator", "--policy", home.resolve("none"))).isEqualTo(
                new Ran(1, "Configured policy file \"" + home.resolve("none") + "\" not found\n", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nothing", "policy-checker", "policy-validator x",
        "policy-sample --output-file", "policy-checker --access nowhere", "policy-checker --access {", "policy-checker --access {}",
        "policy-checker --roles x --config-file nowhere", "policy-validator --policy=a --roles=b"})
    void a_command_line_that_cannot_be_understood_is_explained(String line) {
        Ran ran = run((Object[]) line.split(" "));
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "-h", "policy-checker --help", "policy-checker -h", "policy-sample --help",
        "policy-validator --help"})
    void help_that_is_asked_for_is_no_mistake(String line) {
        Ran ran = run((Object[]) line.split(" "));
        assertThat(ran.code()).isZero();
        assertThat(ran.out()).startsWith("usage: ");
        assertThat(ran.err()).isEmpty();
    }

    private boolean passes(Path policy, String... caller) {
        Object[] words = new Object[caller.length + 5];
        System.arraycopy(new Object[] {"policy-checker", "--policy", policy, "--rule", UPDATE}, 0, words, 0, 5);
        System.arraycopy(caller, 0, words, 5, caller.length);
        Ran ran = run(words);
        assertThat(ran.code()).as(ran.err()).isZero();
        return ran.out().equals("passed: " + UPDATE + "\n");
    }

    private Ran run(Object... words) {
        String[] arguments = new String[words.length];
        for (int i = 0; i < words.length; i++) {
            arguments[i] = words[i].toString();
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Commands.run(arguments, new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        return new Ran(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(home.resolve(name), text);
    }
}
