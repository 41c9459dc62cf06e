package dev.placard.identity.keystone;

import static dev.placard.identity.keystone.KeystoneOptions.firstSet;

import dev.placard.config.Option;
import dev.placard.config.Settings;
import dev.placard.python.PythonJson;
import java.util.LinkedHashMap;
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
        ServiceLogin login = new ServiceLogin(settings);
        return PythonJson.dumps(Map.of("auth", login.auth()));
    }

    private Map<String, Object> auth() {
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

    private Map<String, Object> withPassword() {
        Map<String, Object> user = user();
        user.put("password", required("password", KeystoneOptions.PASSWORD));
        Map<String, Object> auth = identity("password", Map.of("user", user));
        scope().ifPresent(scope -> auth.put("scope", scope));
        return auth;
    }

    /** An application credential brings its project along; a scope must not be named. */
    private Map<String, Object> withApplicationCredential() {
        Map<String, Object> credential = only("secret",
                required("application_credential_secret", KeystoneOptions.APPLICATION_CREDENTIAL_SECRET));
        Optional<String> id = given(KeystoneOptions.APPLICATION_CREDENTIAL_ID);
        if (id.isPresent()) {
            credential.put("id", id.get());
        } else {
            credential.put("name", required("application_credential_id or application_credential_name",
                    KeystoneOptions.APPLICATION_CREDENTIAL_NAME));
            credential.put("user", user());
        }
        return identity("application_credential", credential);
    }

    private Map<String, Object> user() {
        Optional<String> id = given(KeystoneOptions.USER_ID);
        if (id.isPresent()) {
            return only("id", id.get());
        }
        Map<String, Object> user = only("name", required("username", KeystoneOptions.USERNAME, KeystoneOptions.USER_NAME));
        user.put("domain", domain("user", KeystoneOptions.USER_DOMAIN_ID, KeystoneOptions.USER_DOMAIN_NAME));
        return user;
    }

    private Optional<Map<String, Object>> scope() {
        Optional<String> id = firstSet(settings, KeystoneOptions.PROJECT_ID, KeystoneOptions.TENANT_ID);
        Optional<String> name = firstSet(settings, KeystoneOptions.PROJECT_NAME, KeystoneOptions.TENANT_NAME);
        if (id.isPresent()) {
            return id.map(value -> only("project", only("id", value)));
        }
        if (name.isPresent()) {
            Map<String, Object> project = only("name", name.get());
            project.put("domain", domain("project", KeystoneOptions.PROJECT_DOMAIN_ID, KeystoneOptions.PROJECT_DOMAIN_NAME));
            return Optional.of(only("project", project));
        }
        return given(KeystoneOptions.SYSTEM_SCOPE).filter("all"::equals).map(all -> only("system", only("all", true)));
    }

    private Map<String, Object> domain(String owned, Option<String> idOption, Option<String> nameOption) {
        Optional<String> id = firstSet(settings, idOption);
        Optional<String> name = firstSet(settings, nameOption);
        if (id.isEmpty() && name.isEmpty()) {
            id = given(KeystoneOptions.DEFAULT_DOMAIN_ID);
            name = given(KeystoneOptions.DEFAULT_DOMAIN_NAME);
        }
        if (id.isPresent()) {
            return only("id", id.get());
        }
        String missing = owned + "_domain_id or " + owned + "_domain_name is missing: a name is unique within a domain only";
        return only("name", name.orElseThrow(() -> wrong(missing)));
    }

    private Optional<String> given(Option<String> option) {
        return firstSet(settings, option);
    }

    @SafeVarargs
    private String required(String names, Option<String>... options) {
        return firstSet(settings, options).orElseThrow(() -> wrong(names + " is missing"));
    }

    private static Map<String, Object> identity(String method, Map<String, Object> content) {
        Map<String, Object> identity = only("methods", List.of(method));
        identity.put(method, content);
        return only("identity", identity);
    }

    /** An object of one member, which keeps the order of those that follow. */
    private static Map<String, Object> only(String name, Object content) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put(name, content);
        return object;
    }

    private static IllegalStateException wrong(String sentence) {
        return new IllegalStateException("Keystone is on (keystone_authtoken.auth_url), but in keystone_authtoken " + sentence);
    }
}
