package dev.placard.policy.remote;

import dev.placard.config.Settings;
import dev.placard.policy.rule.CheckFailure;
import dev.placard.python.JsonObject;
import dev.placard.python.PythonJson;
import dev.placard.python.StrictJson;
import java.util.Map;
import java.util.Optional;

/**
 * Asks an Open Policy Agent ({@code opa:NAME} checks, as the library oslo.policy.opa does): a POST to
 * {@code [oslo_policy] opa_url} with target and credentials as {@code input}, which allows where {@code result} is true.
 */
public final class OpaChecks {

    // a result with an id of the decision and metrics
    private static final int LONGEST_ANSWER = 16 * 1024;

    private final String base;
    private final RemoteChecks remote;

    /** Asks by way of the other remote checks, and waits together with them. */
    public OpaChecks(Settings settings, RemoteChecks remote) {
        base = settings.get(RemoteOptions.OPA_URL).replaceFirst("/$", "");
        this.remote = remote;
    }

    /** Asks, and waits for the answer: whether the agent allows; empty when it gives no answer. */
    public Optional<Boolean> allows(String name, Map<String, ?> target, Map<String, Object> credentials) {
        String url = base + "/v1/data/" + name.replace(':', '/').replace('-', '_') + "/allow";
        Map<String, Object> input = new JsonObject().with("target", target).with("credentials", credentials).members();
        try {
            return Optional.of(isTrue(remote.post(url, "application/json", PythonJson.dumps(Map.of("input", input)), LONGEST_ANSWER)));
        } catch (CheckFailure e) {
            return Optional.empty();
        }
    }

    private static boolean isTrue(String answer) {
        try {
            return StrictJson.loads(answer) instanceof Map<?, ?> map && Boolean.TRUE.equals(map.get("result"));
        } catch (StrictJson.Malformed e) {
            return false;
        }
    }
}
