package dev.placard.policy.remote;

import static org.assertj.core.api.Assertions.assertThat;

import dev.placard.config.Settings;
import dev.placard.core.Caller;
import dev.placard.policy.Callers;
import dev.placard.policy.Enforcer;
import dev.placard.policy.language.CallerRules;
import dev.placard.policy.language.Rules;
import dev.placard.policy.rule.ServerMetadataRules;
import dev.placard.policy.rule.Verdict;
import dev.placard.process.Await;
import dev.placard.process.Ports;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code http:} checks; what is expected comes from oslo_policy/_external.py. */
class RemoteChecksTest {

    private static final String ACTION = ServerMetadataRules.UPDATE;
    private static final Map<String, String> TARGET = Map.of("project_id", "demo");

    private final Caller member = Callers.inProject("demo", "member");

    @TempDir
    private Path home;

    @Test
    void the_service_is_sent_the_rule_the_target_and_the_credentials_as_a_form() throws IOException {
        try (RemotePolicy service = RemotePolicy.answering("True")) {
            assertThat(rules("http:" + service.host() + "/policy").of(member).allows(ACTION, TARGET)).isTrue();
            RemotePolicy.Asked asked = service.asked().get(0);
            assertThat(asked.method()).isEqualTo("POST");
            assertThat(asked.contentType()).isEqualTo("application/x-www-form-urlencoded");
            assertThat(form(asked.body())).isEqualTo(Map.of("rule", "\"" + ACTION + "\"",
                    "target", "{\"project_id\": \"demo\"}",
                    "credentials", "{\"is_admin\": false, \"user_id\": \"alice\", \"user_domain_id\": \"default\", "
                            + "\"system_scope\": null, \"domain_id\": null, \"project_id\": \"demo\", "
                            + "\"project_domain_id\": \"default\", \"roles\": [\"member\"], \"is_admin_project\": true, "
                            + "\"service_user_id\": null, \"service_user_domain_id\": null, \"service_project_id\": null, "
                            + "\"service_project_domain_id\": null, \"service_roles\": []}"));
        }
    }

    @Test
    void it_can_be_sent_json_instead() throws IOException {
        try (RemotePolicy service = RemotePolicy.answering("True")) {
            Rules rules = rules("http:" + service.host(), "oslo_policy.remote_content_type", "application/json");
            assertThat(rules.of(member).allows(ACTION, TARGET)).isTrue();
            RemotePolicy.Asked asked = service.asked().get(0);
            assertThat(asked.contentType()).isEqualTo("application/json");
            assertThat(asked.body()).startsWith("{\"rule\": \"" + ACTION + "\", \"target\": {\"project_id\": \"demo\"}, "
                    + "\"credentials\": {\"is_admin\": false, ");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"True", "\"True\"", "\"\"True", "True\""})
    void true_allows_with_and_without_quotes(String answer) throws IOException {
        assertThat(allowsWhenAnswered(200, answer)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "true", "False", "True\n", " True", "'True'", "True True", "<html>True</html>",
        "TrueTrueTrueTrueTrueTrueTrueTrueTrueTrueTrueTrueTrueTrueTrueTrueTrueTrueTrueTrueTrueTrueTrueTrue"})
    void anything_else_denies(String answer) throws IOException {
        assertThat(allowsWhenAnswered(200, answer)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {201, 403, 404, 500})
    void the_status_does_not_matter(int status) throws IOException {
        assertThat(allowsWhenAnswered(status, "True")).isTrue();
        assertThat(allowsWhenAnswered(status, "False")).isFalse();
    }

    @Test
    void the_address_is_filled_in_from_the_target() throws IOException {
        try (RemotePolicy service = RemotePolicy.answering("True")) {
            Rules rules = rules("http:" + service.host() + "/%(project_id)s?of=%(name)s");
            assertThat(rules.of(member).allows(ACTION, Map.of("project_id", "demo", "name", "ä b"))).isTrue();
            assertThat(service.asked().get(0).address()).hasToString("/demo?of=%C3%A4%20b");
        }
    }

    @Test
    void a_redirection_is_followed() throws IOException {
        try (RemotePolicy service = RemotePolicy.answering("True")) {
            assertThat(rules("http:" + service.host() + "/moved").of(member).allows(ACTION, TARGET)).isTrue();
            assertThat(service.asked()).extracting(asked -> asked.method() + " " + asked.address()).containsExactly("POST /there");
        }
    }

    @Test
    void a_service_that_is_not_there_denies_the_whole_rule() throws IOException {
        int port = Ports.free();
        assertThat(rules("http://127.0.0.1:" + port + " or @").of(member).allows(ACTION, TARGET)).isFalse();
        assertThat(rules("not http://127.0.0.1:" + port).of(member).allows(ACTION, TARGET)).isFalse();
        assertThat(rules("@ or http://127.0.0.1:" + port).of(member).allows(ACTION, TARGET)).isTrue();
    }

    @Test
    void a_service_that_does_not_answer_in_time_denies() throws IOException {
        try (RemotePolicy service = RemotePolicy.answering("True")) {
            Rules rules = rules("http:" + service.host() + "/silent", "oslo_policy.remote_timeout", "1");
            assertThat(rules.of(member).allows(ACTION, TARGET)).isFalse();
        }
    }

    @Test
    void whoever_finds_all_places_taken_is_denied_and_the_service_is_not_asked() throws Exception {
        try (RemotePolicy service = RemotePolicy.answering("True")) {
            Rules rules = policy(Map.of(ACTION, "http:" + service.host() + "/silent", ServerMetadataRules.SHOW, "http:" + service.host(),
                    ServerMetadataRules.INDEX, "role:member"), "placard.remote_check_threads", "2");
            List<CompletableFuture<Boolean>> waiting = Stream.generate(() -> CompletableFuture.supplyAsync(
                    () -> rules.of(member).allows(ACTION, TARGET))).limit(2).toList();
            Await.until("both places to be taken", () -> service.silences() == 2);

            assertThat(rules.of(member).allows(ServerMetadataRules.SHOW, TARGET)).isFalse();
            assertThat(service.asked()).isEmpty();
            assertThat(rules.of(member).allows(ServerMetadataRules.INDEX, TARGET)).isTrue();
            assertThat(waiting).noneMatch(CompletableFuture::isDone);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"http:nowhere", "http:", "http://", "http://a:b:c", "https:x", "http://no_such_host.invalid/"})
    void what_is_no_address_denies(String check) throws IOException {
        assertThat(rules(check).of(member).allows(ACTION, TARGET)).isFalse();
    }

    @Test
    void a_name_the_target_lacks_denies_and_counts_as_a_plain_no_behind_a_rule() throws IOException {
        assertThat(rules("http://127.0.0.1/%(nowhere)s").of(member).allows(ACTION, TARGET)).isFalse();
        assertThat(rules("not http://127.0.0.1/%(nowhere)s").of(member).allows(ACTION, TARGET)).isFalse();
        assertThat(policy(Map.of(ACTION, "not rule:remote", "remote", "http://127.0.0.1/%(nowhere)s")).of(member)
                .allows(ACTION, TARGET)).isTrue();
    }

    @Test
    void nobody_is_asked_before_the_target_is_known() throws IOException {
        try (RemotePolicy service = RemotePolicy.answering("True")) {
            Rules rules = policy(Map.of(ACTION, "is_admin:True", "context_is_admin", "http:" + service.host()));
            assertThat(rules.of(member).verdict(ACTION)).isEqualTo(Verdict.DEPENDS);
            assertThat(rules("http:" + service.host()).of(member).verdict(ACTION)).isEqualTo(Verdict.DEPENDS);
            assertThat(service.asked()).isEmpty();
        }
    }

    @Test
    void who_is_an_admin_is_asked_once_for_one_caller_and_sent_before_it_is_known() throws IOException {
        try (RemotePolicy service = RemotePolicy.answering("True")) {
            CallerRules rules = policy(Map.of(ACTION, "is_admin:True", "context_is_admin", "http:" + service.host())).of(member);
            assertThat(rules.isAdmin()).isTrue();
            assertThat(rules.allows(ACTION, TARGET)).isTrue();
            assertThat(service.asked()).hasSize(1);
            Map<String, String> sent = form(service.asked().get(0).body());
            assertThat(sent).containsEntry("rule", "\"context_is_admin\"")
                    .containsEntry("target", "{\"project_id\": \"demo\", \"user_id\": \"alice\"}");
            assertThat(sent.get("credentials")).startsWith("{\"is_admin\": null, ");
        }
    }

    private boolean allowsWhenAnswered(int status, String answer) throws IOException {
        try (RemotePolicy service = RemotePolicy.answering(status, answer)) {
            return rules("http:" + service.host()).of(member).allows(ACTION, TARGET);
        }
    }

    private Rules rules(String check, String... option) throws IOException {
        return policy(Map.of(ACTION, check), option);
    }

    private Rules policy(Map<String, String> rules, String... option) throws IOException {
        Path file = Files.writeString(home.resolve("policy.yaml"), rules.entrySet().stream()
                .map(rule -> "\"" + rule.getKey() + "\": \"" + rule.getValue() + "\"\n").collect(Collectors.joining()));
        Map<String, String> options = new HashMap<>(Map.of("oslo_policy.policy_file", file.toString()));
        if (option.length == 2) {
            options.put(option[0], option[1]);
        }
        return new Enforcer(Settings.of(options)).current();
    }

    private static Map<String, String> form(String body) {
        return Arrays.stream(body.split("&")).map(part -> part.split("=", 2)).collect(Collectors.toMap(part -> part[0],
                part -> URLDecoder.decode(part[1], StandardCharsets.UTF_8)));
    }
}
