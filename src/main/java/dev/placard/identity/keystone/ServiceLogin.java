package dev.placard.identity.keystone;

import static dev.placard.identity.keystone.KeystoneOptions.firstSet;

import dev.placard.config.Option;
import dev.placard.config.Settings;
import dev.placard.python.JsonObject;
import dev.placard.python.PythonJson;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How Placard itself logs in to Keystone: the body of {@code POST /v3/auth/tokens}, made of the options as
 * keystoneauth's plug-ins password, v3password and v3applicationcredential make it. The command check-config makes it too,
 * where no app server brings Jakarta's APIs.
 */
public final class ServiceLogin {

    private final Settings settings;

    private ServiceLogin(Settings settings) {
        this.settings = settings;
    }

    /**
     * The login the options describe.
     *
     * @throws IllegalStateException naming what is missing; no value is quoted
     */
    public static String from(Settings settings) {
        return PythonJson.dumps(Map.of("auth", new ServiceLogin(settings).auth().members()));
    }

    private JsonObject auth() {
        return switch (authType()) {
            case "password", "v3password" -> withPassword();
            case "v3applicationcredential" -> withApplicationCredential();
            default -> throw wrong("auth_type must be password, v3password or v3applicationcredential");
        };
    }

    private String authType() {
        boolean credential = firstSet(settings, KeystoneOptions.APPLICATION_CREDENTIAL_ID,
                KeystoneOptions.APPLICATION_CREDENTIAL_NAME).isPresent();
        return given(KeystoneOptions.AUTH_TYPE).orElse(credential ? "v3applicationcredential" : "password");
    }

    private JsonObject withPassword() {
        JsonObject user = user().with("password", required("password", KeystoneOptions.PASSWORD));
        JsonObject auth = identity("password", Map.of("user", user.members()));
        return scope().map(scope -> auth.with("scope", scope)).orElse(auth);
    }

    /** An application credential brings its project along; a scope must not be named. */
    private JsonObject withApplicationCredential() {
        JsonObject credential = new JsonObject().with("secret",
                required("application_credential_secret", KeystoneOptions.APPLICATION_CREDENTIAL_SECRET));
        Optional<String> id = given(KeystoneOptions.APPLICATION_CREDENTIAL_ID);
        if (id.isPresent()) {
            credential.with("id", id.get());
        } else {
            credential.with("name", required("application_credential_id or application_credential_name",
                    KeystoneOptions.APPLICATION_CREDENTIAL_NAME)).with("user", user().members());
        }
        return identity("application_credential", credential.members());
    }

    private JsonObject user() {
        Optional<String> id = given(KeystoneOptions.USER_ID);
        return id.isPresent() ? new JsonObject().with("id", id.get())
                : new JsonObject().with("name", required("username", KeystoneOptions.USERNAME, KeystoneOptions.USER_NAME))
                        .with("domain", domain("user", KeystoneOptions.USER_DOMAIN_ID, KeystoneOptions.USER_DOMAIN_NAME));
    }

    private Optional<Map<String, Object>> scope() {
        Optional<String> id = firstSet(settings, KeystoneOptions.PROJECT_ID, KeystoneOptions.TENANT_ID);
        Optional<String> name = firstSet(settings, KeystoneOptions.PROJECT_NAME, KeystoneOptions.TENANT_NAME);
        if (id.isPresent()) {
            return Optional.of(Map.of("project", Map.of("id", id.get())));
        }
        if (name.isPresent()) {
            JsonObject project = new JsonObject().with("name", name.get())
                    .with("domain", domain("project", KeystoneOptions.PROJECT_DOMAIN_ID, KeystoneOptions.PROJECT_DOMAIN_NAME));
            return Optional.of(Map.of("project", project.members()));
        }
        return given(KeystoneOptions.SYSTEM_SCOPE).filter("all"::equals).map(all -> Map.of("system", Map.of("all", true)));
    }

    private Map<String, String> domain(String owned, Option<String> idOption, Option<String> nameOption) {
        Optional<String> id = firstSet(settings, idOption);
        Optional<String> name = firstSet(settings, nameOption);
        if (id.isEmpty() && name.isEmpty()) {
            id = given(KeystoneOptions.DEFAULT_DOMAIN_ID);
            name = given(KeystoneOptions.DEFAULT_DOMAIN_NAME);
        }
        if (id.isPresent()) {
            return Map.of("id", id.get());
        }
        String missing = owned + "_domain_id or " + owned + "_domain_name is missing: a name is unique within a domain only";
        return Map.of("name", name.orElseThrow(() -> wrong(missing)));
    }

    private Optional<String> given(Option<String> option) {
        return firstSet(settings, option);
    }

    @SafeVarargs
    private String required(String names, Option<String>... options) {
        return firstSet(settings, options).orElseThrow(() -> wrong(names + " is missing"));
    }

    private static JsonObject identity(String method, Map<String, Object> content) {
        return new JsonObject().with("identity", new JsonObject().with("methods", List.of(method)).with(method, content).members());
    }

    private static IllegalStateException wrong(String sentence) {
        return new IllegalStateException("Keystone is on (keystone_authtoken.auth_url), but in keystone_authtoken " + sentence);
    }
}
