package dev.placard.policy.remote;

import dev.placard.config.Option;
import java.time.Duration;
import java.util.List;

/** The options of section oslo_policy that are about asking other services (oslo_policy/opts.py). */
public final class RemoteOptions {

    /** How {@code http:} checks are sent: {@code application/x-www-form-urlencoded} or {@code application/json}. */
    public static final Option<String> REMOTE_CONTENT_TYPE =
            Option.oneOf("oslo_policy.remote_content_type", "application/x-www-form-urlencoded",
                    List.of("application/x-www-form-urlencoded", "application/json"));

    /** Whether the certificate of an {@code https:} check's server is verified. */
    public static final Option<Boolean> REMOTE_SSL_VERIFY_SERVER_CRT =
            Option.bool("oslo_policy.remote_ssl_verify_server_crt", false);

    /** The authorities that may have signed it, as a PEM file; empty for those Java trusts. */
    public static final Option<String> REMOTE_SSL_CA_CRT_FILE = Option.text("oslo_policy.remote_ssl_ca_crt_file", "");

    /** The certificate Placard shows, as a PEM file; empty for none. */
    public static final Option<String> REMOTE_SSL_CLIENT_CRT_FILE =
            Option.text("oslo_policy.remote_ssl_client_crt_file", "");

    /** Its private key, as a PEM file. */
    public static final Option<String> REMOTE_SSL_CLIENT_KEY_FILE =
            Option.text("oslo_policy.remote_ssl_client_key_file", "");

    /** The Open Policy Agent that {@code opa:} checks ask. */
    public static final Option<String> OPA_URL = Option.url("oslo_policy.opa_url", "http://localhost:8181");

    /** How long a remote check may take. */
    public static final Option<Duration> REMOTE_TIMEOUT = Option.seconds("oslo_policy.remote_timeout", 60)
            .where(time -> time.compareTo(Duration.ofMillis(1)) >= 0, "a number of seconds, more than 0, such as 60 or 0.5");

    /** How many requests may wait for {@code http:}, {@code https:} and {@code opa:} checks at a time; not in nova.conf's section. */
    public static final Option<Integer> REMOTE_CHECK_THREADS = Option.integer("placard.remote_check_threads", 8, 1);

    /** All of them. */
    public static final List<Option<?>> ALL = List.of(REMOTE_CONTENT_TYPE, REMOTE_SSL_VERIFY_SERVER_CRT, REMOTE_SSL_CA_CRT_FILE,
            REMOTE_SSL_CLIENT_CRT_FILE, REMOTE_SSL_CLIENT_KEY_FILE, REMOTE_TIMEOUT, REMOTE_CHECK_THREADS, OPA_URL);

    private RemoteOptions() { }
}
