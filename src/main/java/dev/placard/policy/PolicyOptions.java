package dev.placard.policy;

import dev.placard.config.Option;
import dev.placard.policy.remote.RemoteOptions;
import java.util.List;
import java.util.stream.Stream;

/** The options of section oslo_policy (oslo_policy/opts.py); what they default to is current Nova's choice. */
public final class PolicyOptions {

    /** Whether the rules of old times stop counting. */
    public static final Option<Boolean> ENFORCE_NEW_DEFAULTS = Option.bool("oslo_policy.enforce_new_defaults", true);

    /** Whether a token of the wrong scope is refused. */
    public static final Option<Boolean> ENFORCE_SCOPE = Option.bool("oslo_policy.enforce_scope", true);

    /** The policy file; a relative name is looked up beside nova.conf, else in the working directory. */
    public static final Option<String> POLICY_FILE = Option.text("oslo_policy.policy_file", "policy.yaml")
            .formerly("DEFAULT.policy_file");

    /** Directories whose files are read after the policy file; relative names as in {@link #POLICY_FILE}. */
    public static final Option<List<String>> POLICY_DIRS = Option.multi("oslo_policy.policy_dirs", "policy.d")
            .formerly("DEFAULT.policy_dirs");

    /** The rule that stands for every rule that does not exist. */
    public static final Option<String> POLICY_DEFAULT_RULE = Option.text("oslo_policy.policy_default_rule", "default")
            .formerly("DEFAULT.policy_default_rule");

    /** All of them, and those of remote checks. */
    public static final List<Option<?>> ALL = Stream.concat(Stream.of(ENFORCE_NEW_DEFAULTS, ENFORCE_SCOPE, POLICY_FILE, POLICY_DIRS,
            POLICY_DEFAULT_RULE), RemoteOptions.ALL.stream()).toList();

    private PolicyOptions() { }
}
