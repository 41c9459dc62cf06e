package dev.placard.console;

import dev.placard.core.ComputeException;
import dev.placard.python.PythonJson;
import dev.placard.python.StrictJson;
import java.util.List;
import java.util.Map;

/**
 * What a user fills in, and the question for Keystone that is made of it (Identity API v3, "Password authentication" and
 * "Authenticating with an Application Credential"). Nothing else of what was sent goes on to Keystone.
 */
final class LoginForm {

    private static final int LONGEST = 4096;

    private final Map<?, ?> fields;

    private LoginForm(Map<?, ?> fields) {
        this.fields = fields;
    }

    /**
     * The body for {@code POST /v3/auth/tokens}.
     *
     * @param body an object with {@code user}, {@code user_domain}, {@code password} and, unless the user's own project will do,
     *     {@code project} and {@code project_domain}; or with {@code application_credential_id} and {@code secret}
     * @throws ComputeException 400 for anything else; it quotes nothing
     */
    static String auth(byte[] body) {
        try {
            if (StrictJson.loads(body) instanceof Map<?, ?> fields) {
                return PythonJson.dumps(Map.of("auth", new LoginForm(fields).auth()));
            }
            throw ComputeException.malformedBody();
        } catch (StrictJson.Malformed e) {
            throw ComputeException.malformedBody();
        }
    }

    private Map<String, Object> auth() {
        if (fields.containsKey("application_credential_id")) {
            return Map.of("identity", identity("application_credential",
                    Map.of("id", text("application_credential_id"), "secret", text("secret"))));
        }
        Map<String, Object> user = Map.of("name", text("user"), "domain", Map.of("name", text("user_domain")), "password", text("password"));
        Map<String, Object> identity = identity("password", Map.of("user", user));
        if (!fields.containsKey("project")) {
            return Map.of("identity", identity);
        }
        return Map.of("identity", identity, "scope", Map.of("project",
                Map.of("name", text("project"), "domain", Map.of("name", text("project_domain")))));
    }

    private static Map<String, Object> identity(String method, Map<String, Object> content) {
        return Map.of("methods", List.of(method), method, content);
    }

    private String text(String name) {
        if (fields.get(name) instanceof String text && !text.isEmpty() && text.length() <= LONGEST) {
            return text;
        }
        throw ComputeException.invalidInput("The log-in needs the field " + name + ", a text");
    }
}
