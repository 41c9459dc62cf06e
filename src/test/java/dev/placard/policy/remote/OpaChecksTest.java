package dev.placard.policy.remote;

import static org.assertj.core.api.Assertions.assertThat;

import dev.placard.config.Settings;
import dev.placard.core.Caller;
import dev.placard.policy.Callers;
import dev.placard.policy.Enforcer;
import dev.placard.policy.language.Rules;
import dev.placard.policy.rule.ServerMetadataRules;
import dev.placard.policy.rule.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code opa:} checks; what is expected comes from the library oslo.policy.opa. */
class OpaChecksTest {

    private static final String ACTION = ServerMetadataRules.UPDATE;
    private static final Map<String, String> TARGET = Map.of("project_id", "demo");

    private final Caller member = Callers.inProject("demo", "member");
    private final Caller nobody = Callers.inProject("demo");

    @TempDir
    private Path home;

    @Test
    void the_agent_is_sent_target_and_credentials_under_the_path_of_the_name() throws IOException {
        try (RemotePolicy agent = RemotePolicy.answering("{\"decision_id\": \"" + "0".repeat(100) + "\", \"result\": true}")) {
            assertThat(rules("opa:nova:server-metadata:update", agent).of(nobody).allows(ACTION, TARGET)).isTrue();
            RemotePolicy.Asked asked = agent.asked().get(0);
            assertThat(asked.method()).isEqualTo("POST");
            assertThat(asked.contentType()).isEqualTo("application/json");
            assertThat(asked.address()).hasToString("/v1/data/nova/server_metadata/update/allow");
            assertThat(asked.body()).startsWith("{\"input\": {\"target\": {\"project_id\": \"demo\"}, \"credentials\": {\"is_admin\": false, "
                    + "\"user_id\": \"alice\", ");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "200 | {\"result\": true}    | true",
        "200 | {\"result\": false}   | false",
        "200 | {\"result\": \"true\"} | false",
        "200 | {\"result\": 1}       | false",
        "200 | {\"result\": {\"allow\": true}} | false",
        "200 | {}                  | false",
        "200 | True                | false",
        "200 | [true]              | false",
        "200 | ''                  | false",
        "500 | {\"code\": \"internal_error\"} | false",
    })
    void true_allows_and_any_other_answer_denies(int status, String answer, boolean isAllowed) throws IOException {
        try (RemotePolicy agent = RemotePolicy.answering(status, answer)) {
            assertThat(rules("opa:a", agent).of(member).allows(ACTION, TARGET)).isEqualTo(isAllowed);
        }
    }

    @Test
    void without_an_answer_the_default_of_the_action_counts() throws IOException {
        RemotePolicy gone = RemotePolicy.answering("{\"result\": true}");
        gone.close();
        assertThat(rules("opa:a", gone).of(member).allows(ACTION, TARGET)).isTrue();
        assertThat(rules("opa:a", gone).of(nobody).allows(ACTION, TARGET)).isFalse();
        assertThat(rules("opa:a and role:nope", gone).of(member).allows(ACTION, TARGET)).isFalse();
    }

    @Test
    void before_the_target_is_known_nobody_is_asked() throws IOException {
        try (RemotePolicy agent = RemotePolicy.answering("{\"result\": true}")) {
            assertThat(rules("opa:a", agent).of(nobody).verdict(ACTION)).isEqualTo(Verdict.DEPENDS);
            assertThat(agent.asked()).isEmpty();
        }
    }

    private Rules rules(String rule, RemotePolicy agent) throws IOException {
        Path file = Files.writeString(home.resolve("policy.yaml"), "\"" + ACTION + "\": \"" + rule + "\"\n");
        return new Enforcer(Settings.of(Map.of("oslo_policy.policy_file", file.toString(), "oslo_policy.opa_url",
                "http:" + agent.host() + "/", "oslo_policy.policy_dirs", ","))).current();
    }
}
