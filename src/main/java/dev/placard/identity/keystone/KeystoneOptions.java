package dev.placard.identity.keystone;

import dev.placard.config.Option;
import dev.placard.config.Settings;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The options of identity. Those of {@code keystone_authtoken} mean what they mean in nova.conf
 * (keystonemiddleware's {@code auth_token/_opts.py}, keystoneauth's {@code loading/identity.py}).
 */
public final class KeystoneOptions {

    /** The token file; only without Keystone. Where nobody sets it, the example callers are known. */
    public static final Option<String> TOKENS_FILE = Option.text("tokens.file", "");

    /** Keystone's address, with or without {@code /v3}. It turns Keystone on. */
    public static final Option<String> AUTH_URL = plugin(Option.url(name("auth_url"), ""));
    /** The public address of Keystone that a 401 names. */
    public static final Option<String> WWW_AUTHENTICATE_URI = toldToClients("www_authenticate_uri");
    /** The old name of {@link #WWW_AUTHENTICATE_URI}. */
    public static final Option<String> AUTH_URI = toldToClients("auth_uri");

    /** How Placard itself logs in: password, v3password or v3applicationcredential; not set: as the others tell. */
    public static final Option<String> AUTH_TYPE = plugin(text("auth_type").formerly(name("auth_plugin")));
    /** Id of the service user; in place of its name and domain. */
    public static final Option<String> USER_ID = plugin(text("user_id"));
    /** Name of the service user. */
    public static final Option<String> USERNAME = plugin(text("username").formerly(name("user-name")));
    /** The old name of {@link #USERNAME}. */
    public static final Option<String> USER_NAME = plugin(text("user_name"));
    /** Password of the service user. */
    public static final Option<String> PASSWORD = plugin(text("password").secret());
    /** Id of the domain the service user belongs to. */
    public static final Option<String> USER_DOMAIN_ID = plugin(text("user_domain_id"));
    /** Name of the domain the service user belongs to. */
    public static final Option<String> USER_DOMAIN_NAME = plugin(text("user_domain_name"));
    /** Id of the project the service user works in. */
    public static final Option<String> PROJECT_ID = plugin(text("project_id"));
    /** The old name of {@link #PROJECT_ID}. */
    public static final Option<String> TENANT_ID = plugin(text("tenant_id").formerly(name("tenant-id")));
    /** Name of the project the service user works in. */
    public static final Option<String> PROJECT_NAME = plugin(text("project_name"));
    /** The old name of {@link #PROJECT_NAME}. */
    public static final Option<String> TENANT_NAME = plugin(text("tenant_name").formerly(name("tenant-name")));
    /** Id of the domain the project belongs to. */
    public static final Option<String> PROJECT_DOMAIN_ID = plugin(text("project_domain_id"));
    /** Name of the domain the project belongs to. */
    public static final Option<String> PROJECT_DOMAIN_NAME = plugin(text("project_domain_name"));
    /** Id of the domain for both, user and project, where these do not name one. */
    public static final Option<String> DEFAULT_DOMAIN_ID = plugin(text("default_domain_id"));
    /** Name of the domain for both, user and project, where these do not name one. */
    public static final Option<String> DEFAULT_DOMAIN_NAME = plugin(text("default_domain_name"));
    /** {@code all} where the service user has its role on the system and not on a project. */
    public static final Option<String> SYSTEM_SCOPE = plugin(text("system_scope"));
    /** Id of an application credential. */
    public static final Option<String> APPLICATION_CREDENTIAL_ID = plugin(text("application_credential_id"));
    /** Name of an application credential; it needs the user as well. */
    public static final Option<String> APPLICATION_CREDENTIAL_NAME = plugin(text("application_credential_name"));
    /** Secret of the application credential. */
    public static final Option<String> APPLICATION_CREDENTIAL_SECRET = plugin(text("application_credential_secret").secret());

    /** PEM file of the certificate authorities to trust; not set: those of the Java runtime. */
    public static final Option<String> CAFILE = text("cafile");
    /** PEM file of the client certificate and its chain. */
    public static final Option<String> CERTFILE = text("certfile");
    /** PEM file of the client's key; not set: it stands in {@link #CERTFILE}. */
    public static final Option<String> KEYFILE = text("keyfile");
    /** Whether any certificate of Keystone will do. */
    public static final Option<Boolean> INSECURE = Option.bool(name("insecure"), false);
    /**
     * How long one request to Keystone may take, connecting and answering; at least one second. Nova waits without
     * end where this is not set.
     */
    public static final Option<Duration> HTTP_CONNECT_TIMEOUT = Option.seconds(name("http_connect_timeout"), 10)
            .where(time -> time.compareTo(Duration.ofMillis(1)) >= 0, "a number of seconds, more than 0, such as 10 or 0.5");
    /** How often a request is repeated when Keystone cannot be reached. */
    public static final Option<Integer> HTTP_REQUEST_MAX_RETRIES = Option.integer(name("http_request_max_retries"), 3, 0);
    /** How many requests may wait for Keystone at a time; others get 503. At least 1. Not in nova.conf's section of Keystone. */
    public static final Option<Integer> KEYSTONE_THREADS = Option.integer("placard.keystone_threads", 8, 1);
    /** How long a validated token is believed without asking again; -1 or 0: not at all. */
    public static final Option<Duration> TOKEN_CACHE_TIME = Option.seconds(name("token_cache_time"), 300);
    /** A service token with one of these roles lets an expired user token in, and access rules are not asked beside it. */
    public static final Option<List<String>> SERVICE_TOKEN_ROLES = Option.list(name("service_token_roles"), "service");
    /** Whether a service token without any of these roles is refused; true as in keystonemiddleware (Launchpad 2129016). */
    public static final Option<Boolean> SERVICE_TOKEN_ROLES_REQUIRED =
            Option.bool(name("service_token_roles_required"), true);
    /** What access rules of application credentials call this service. */
    public static final Option<String> SERVICE_TYPE = Option.text(name("service_type"), "compute");

    /** All of them. */
    public static final List<Option<?>> ALL = List.of(TOKENS_FILE, AUTH_URL, WWW_AUTHENTICATE_URI, AUTH_URI, AUTH_TYPE, USER_ID,
            USERNAME, USER_NAME, PASSWORD, USER_DOMAIN_ID, USER_DOMAIN_NAME, PROJECT_ID, TENANT_ID, PROJECT_NAME, TENANT_NAME,
            PROJECT_DOMAIN_ID, PROJECT_DOMAIN_NAME, DEFAULT_DOMAIN_ID, DEFAULT_DOMAIN_NAME, SYSTEM_SCOPE,
            APPLICATION_CREDENTIAL_ID, APPLICATION_CREDENTIAL_NAME, APPLICATION_CREDENTIAL_SECRET, CAFILE, CERTFILE, KEYFILE,
            INSECURE, HTTP_CONNECT_TIMEOUT, HTTP_REQUEST_MAX_RETRIES, KEYSTONE_THREADS, TOKEN_CACHE_TIME, SERVICE_TOKEN_ROLES,
            SERVICE_TOKEN_ROLES_REQUIRED, SERVICE_TYPE);

    private KeystoneOptions() { }

    /**
     * What a 401 tells the caller in {@code WWW-Authenticate: Keystone uri="..."}: the public address, else the one Placard uses; empty
     * without Keystone.
     */
    public static Optional<String> wwwAuthenticateUri(Settings settings) {
        return firstSet(settings, WWW_AUTHENTICATE_URI, AUTH_URI, AUTH_URL);
    }

    /** The first of these options that somebody set. */
    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    static Optional<String> firstSet(Settings settings, Option<String>... options) {
        return List.of(options).stream().map(settings::get).filter(value -> !value.isBlank()).findFirst();
    }

    /** keystoneauth reads the options of its plug-in from the section that auth_section names. */
    private static <T> Option<T> plugin(Option<T> option) {
        return option.inSectionNamedBy(name("auth_section"));
    }

    /** An address that Placard itself never asks: clients may know hosts that Java's does not. */
    private static Option<String> toldToClients(String name) {
        return text(name).where(url -> url.isBlank() || url.strip().matches("(?i)https?://[^\\p{Cntrl} \"]+"),
                "an address http://HOST or https://HOST");
    }

    private static Option<String> text(String name) {
        return Option.text(name(name), "");
    }

    private static String name(String name) {
        return "keystone_authtoken." + name;
    }
}
