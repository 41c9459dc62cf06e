package dev.placard.identity;

import static dev.placard.identity.KeystoneOptions.firstSet;

import dev.placard.ground.Option;
import dev.placard.ground.Settings;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Optional;

/**
 * How Placard itself logs in to Keystone: the body of {@code POST /v3/auth/tokens}, made of the options as
 * keystoneauth's plug-ins password, v3password and v3applicationcredential make it.
 */
final class ServiceLogin {

    private final Settings settings;

    private ServiceLogin(Settings settings) {
        this.settings = settings;
    }

    /**
     * The login the options describe.
     *
     * @throws IllegalStateException naming what is missing; no value is quoted
     */
    static String from(Settings settings) {
        ServiceLogin login = new ServiceLogin(settings);
        return Json.createObjectBuilder().add("auth", login.auth()).build().toString();
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
        JsonObjectBuilder user = user().add("password", required("password", KeystoneOptions.PASSWORD));
        JsonObjectBuilder auth = Json.createObjectBuilder().add("identity", Json.createObjectBuilder()
                .add("methods", Json.createArrayBuilder().add("password"))
                .add("password", Json.createObjectBuilder().add("user", user)));
        scope().ifPresent(scope -> auth.add("scope", scope));
        return auth.build();
    }

    /** An application credential brings its project along; a scope must not be named. */
    private JsonObject withApplicationCredential() {
        JsonObjectBuilder credential = Json.createObjectBuilder()
                .add("secret", required("application_credential_secret", KeystoneOptions.APPLICATION_CREDENTIAL_SECRET));
        Optional<String> id = given(KeystoneOptions.APPLICATION_CREDENTIAL_ID);
        if (id.isPresent()) {
            credential.add("id", id.get());
        } else {
            credential.add("name", required("application_credential_id or application_credential_name",
                    KeystoneOptions.APPLICATION_CREDENTIAL_NAME)).add("user", user());
        }
        return Json.createObjectBuilder().add("identity", Json.createObjectBuilder()
                .add("methods", Json.createArrayBuilder().add("application_credential"))
                .add("application_credential", credential)).build();
    }

    private JsonObjectBuilder user() {
        Optional<String> id = given(KeystoneOptions.USER_ID);
        if (id.isPresent()) {
            return Json.createObjectBuilder().add("id", id.get());
        }
        return Json.createObjectBuilder()
                .add("name", required("username", KeystoneOptions.USERNAME, KeystoneOptions.USER_NAME))
                .add("domain", domain("user", KeystoneOptions.USER_DOMAIN_ID, KeystoneOptions.USER_DOMAIN_NAME));
    }

    private Optional<JsonObjectBuilder> scope() {
        Optional<String> id = firstSet(settings, KeystoneOptions.PROJECT_ID, KeystoneOptions.TENANT_ID);
        Optional<String> name = firstSet(settings, KeystoneOptions.PROJECT_NAME, KeystoneOptions.TENANT_NAME);
        if (id.isPresent()) {
            return id.map(value -> wrapped("project", Json.createObjectBuilder().add("id", value)));
        }
        if (name.isPresent()) {
            return name.map(value -> wrapped("project", Json.createObjectBuilder().add("name", value)
                    .add("domain", domain("project", KeystoneOptions.PROJECT_DOMAIN_ID, KeystoneOptions.PROJECT_DOMAIN_NAME))));
        }
        return given(KeystoneOptions.SYSTEM_SCOPE).filter("all"::equals)
                .map(all -> wrapped("system", Json.createObjectBuilder().add("all", true)));
    }

    private JsonObjectBuilder domain(String owned, Option<String> idOption, Option<String> nameOption) {
        Optional<String> id = firstSet(settings, idOption);
        Optional<String> name = firstSet(settings, nameOption);
        if (id.isEmpty() && name.isEmpty()) {
            id = given(KeystoneOptions.DEFAULT_DOMAIN_ID);
            name = given(KeystoneOptions.DEFAULT_DOMAIN_NAME);
        }
        if (id.isPresent()) {
            return Json.createObjectBuilder().add("id", id.get());
        }
        String missing = owned + "_domain_id or " + owned + "_domain_name is missing: a name is unique within a domain only";
        return Json.createObjectBuilder().add("name", name.orElseThrow(() -> wrong(missing)));
    }

    private Optional<String> given(Option<String> option) {
        return firstSet(settings, option);
    }

    @SafeVarargs
    private String required(String names, Option<String>... options) {
        return firstSet(settings, options).orElseThrow(() -> wrong(names + " is missing"));
    }

    private static JsonObjectBuilder wrapped(String name, JsonObjectBuilder content) {
        return Json.createObjectBuilder().add(name, content);
    }

    private static IllegalStateException wrong(String sentence) {
        return new IllegalStateException("Keystone is on (keystone_authtoken.auth_url), but in keystone_authtoken " + sentence);
    }
}
