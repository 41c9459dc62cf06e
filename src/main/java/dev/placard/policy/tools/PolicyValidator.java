package dev.placard.policy.tools;

import dev.placard.policy.PolicyReview;
import java.io.PrintStream;
import java.util.List;
import java.util.Set;

/** policy-validator: what oslopolicy-validator does for Nova's namespace, with file and line. */
final class PolicyValidator {

    private static final String HELP = """
            usage: policy-validator [--policy FILE] [--config-file NOVA.CONF]
            Prints what is wrong with a policy file, and with the files of policy_dirs where a nova.conf is given.
            Exits with 0 when nothing is, with 1 when something is.
            """;

    private PolicyValidator() { }

    static int run(List<String> words, PrintStream out) {
        Options options = Options.of(words, Set.of("policy", "config_file"), Set.of(), HELP);
        List<String> findings = PolicyReview.of(options.settings());
        findings.forEach(out::println);
        return findings.isEmpty() ? 0 : 1;
    }
}
