package dev.placard.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.placard.core.ComputeException;
import dev.placard.python.StrictJson;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoginFormTest {

    @Test
    void a_password_is_asked_about_with_its_user_and_project() throws Exception {
        requireAuth("{'user': 'u', 'user_domain': 'd', 'password': 'p', 'project': 'q', 'project_domain': 'e'}",
                "{'auth': {'identity': {'methods': ['password'], 'password': {'user': {'name': 'u', 'domain': {'name': 'd'}, 'password': 'p'}}},"
                        + " 'scope': {'project': {'name': 'q', 'domain': {'name': 'e'}}}}}");
    }

    @Test
    void without_a_project_it_is_keystones_to_choose() throws Exception {
        requireAuth("{'user': 'u', 'user_domain': 'd', 'password': 'p'}",
                "{'auth': {'identity': {'methods': ['password'], 'password': {'user': {'name': 'u', 'domain': {'name': 'd'}, 'password': 'p'}}}}}");
    }

    @Test
    void an_application_credential_brings_its_project_along() throws Exception {
        requireAuth("{'application_credential_id': 'c', 'secret': 's', 'project': 'other'}",
                "{'auth': {'identity': {'methods': ['application_credential'], 'application_credential': {'id': 'c', 'secret': 's'}}}}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{}", "{'user': 'u', 'user_domain': 'd'}", "{'user': 'u', 'user_domain': 'd', 'password': ''}",
            "{'user': 'u', 'user_domain': {'id': 'x'}, 'password': 'p'}", "{'user': 'u', 'user_domain': 'd', 'password': 'p', 'project': 'q'}",
            "{'application_credential_id': 'c'}", "{'auth': {'identity': {'methods': ['token'], 'token': {'id': 't'}}}}"})
    void anything_else_is_refused_and_not_quoted(String body) {
        assertThatThrownBy(() -> LoginForm.auth(bytes(body))).isInstanceOfSatisfying(ComputeException.class, refusal -> {
            assertThat(refusal.status()).isEqualTo(400);
            assertThat(refusal.getMessage()).doesNotContain("'p'", "\"p\"");
        });
    }

    private static void requireAuth(String form, String auth) throws StrictJson.Malformed {
        assertThat(StrictJson.loads(LoginForm.auth(bytes(form)))).isEqualTo(StrictJson.loads(bytes(auth)));
    }

    private static byte[] bytes(String text) {
        return text.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    }
}
