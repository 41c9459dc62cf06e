package dev.placard.policy.tools;

import dev.placard.config.Settings;
import dev.placard.policy.Enforcer;
import dev.placard.policy.language.CallerRules;
import dev.placard.policy.language.Credentials;
import dev.placard.policy.language.DefaultRules;
import dev.placard.policy.language.Rules;
import dev.placard.policy.rule.RuleDefault;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * policy-checker: what oslopolicy-checker does, but with the defaults in force beside the file, so that it tells what
 * Placard would decide.
 */
final class PolicyChecker {

    private static final String HELP = """
            usage: policy-checker [--policy FILE] [--config-file NOVA.CONF] CALLER [--target FILE] [--rule RULE] [--is-admin]
            Prints "passed: RULE" or "failed: RULE", for one rule or for every action.
            CALLER is --access FILE, Keystone's answer to a token's validation, or some of
              --user-id, --user-domain-id, --project-id, --project-domain-id, --domain-id, --system-scope, --roles A,B
            --target names a JSON file with what is acted on; without it, a server of the caller's own project.
            In the place of a file's name the JSON itself may stand.
            --is-admin takes the caller for an admin, whatever context_is_admin says.
            """;
    private static final Set<String> NAMES = Stream.concat(AccessData.ATTRIBUTES.stream(),
            Stream.of("policy", "config_file", "access", "target", "rule")).collect(Collectors.toSet());

    private PolicyChecker() { }

    static int run(List<String> words, PrintStream out, PrintStream err) {
        Options options = Options.of(words, NAMES, Set.of("is_admin"), HELP);
        Map<String, Object> attributes = AccessData.of(options).orElseThrow(() -> new UsageException(HELP.stripTrailing()));
        Settings settings = options.settings();
        Enforcer enforcer = new Enforcer(settings);
        if (enforcer.problem().isPresent()) {
            err.println(enforcer.problem().get());
            return 1;
        }
        Rules rules = enforcer.current();
        CallerRules caller = rules.of(new Credentials(attributes));
        return decide(options, rules, options.has("is_admin") ? caller.asAdmin() : caller, target(options, attributes), out, err);
    }

    private static int decide(Options options, Rules rules, CallerRules caller, Map<String, Object> target, PrintStream out,
            PrintStream err) {
        List<String> asked = options.get("rule").map(List::of).orElseGet(() -> DefaultRules.TABLE.stream()
                .map(RuleDefault::name).filter(name -> name.contains(":")).sorted().toList());
        for (String rule : asked) {
            if (rules.find(rule).isEmpty()) {
                err.println("There is no rule " + rule);
                return 1;
            }
            out.println((caller.allows(rule, target) ? "passed: " : "failed: ") + rule);
        }
        return 0;
    }

    private static Map<String, Object> target(Options options, Map<String, Object> attributes) {
        return options.get("target").map(file -> AccessData.flat(AccessData.json(file)))
                .orElseGet(() -> attributes.containsKey("project_id")
                        ? Map.of("project_id", attributes.get("project_id")) : Map.of());
    }
}
