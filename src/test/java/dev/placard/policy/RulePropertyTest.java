package dev.placard.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.placard.config.Settings;
import dev.placard.core.Caller;
import dev.placard.core.Caller.Scope;
import dev.placard.policy.language.Check;
import dev.placard.policy.language.CheckParser;
import dev.placard.policy.language.ParsedRule;
import dev.placard.policy.language.Rules;
import dev.placard.policy.rule.ServerMetadataRules;
import dev.placard.policy.rule.Verdict;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every rule, over generated ones. */
class RulePropertyTest {

    private static final String ACTION = ServerMetadataRules.UPDATE;
    private static final List<Map<String, String>> TARGETS = List.of(Map.of(), Map.of("project_id", "demo"),
            Map.of("project_id", "alt"), Map.of("project_id", "None"), Map.of("project_id", "demo", "n", "member"),
            Map.of("project_id", "demo", "n", "alice"), Map.of("n", "True"), Map.of("project_id", "alt", "n", "x"));
    private static final List<Caller> CALLERS = List.of(Callers.inProject("demo", "member"), Callers.inProject("alt", "admin"),
            Callers.inProject("demo"), Callers.unscoped(), Callers.ofSystem("admin", "member"),
            Callers.with(new Scope.OfDomain("default", "Default"), "reader"));

    @Property
    void a_rule_prints_itself_so_that_it_reads_back_the_same(@ForAll("rules") String rule) {
        Check check = CheckParser.parse(rule).check();
        assertThat(CheckParser.parse(check.toString()).check()).isEqualTo(check).hasToString(check.toString());
    }

    @Property
    void words_in_any_order_are_read_without_an_error(@ForAll("words") List<String> words) {
        ParsedRule parsed = CheckParser.parse(String.join(" ", words));
        assertThat(CheckParser.parse(parsed.check().toString()).check()).isEqualTo(parsed.check());
    }

    @Property
    void what_could_never_be_parsed_denies_and_says_so(@ForAll("words") List<String> words) {
        ParsedRule parsed = CheckParser.parse(String.join(" ", words) + " and");
        assertThat(parsed.check()).isInstanceOfAny(Check.Nobody.class, Check.LoneToken.class);
        assertThat(parsed.problem()).isPresent();
    }

    @Property
    void the_verdict_without_a_target_never_denies_what_some_target_is_allowed(@ForAll("policies") Map<String, String> policy) {
        Rules rules = rules(policy);
        for (Caller caller : CALLERS) {
            Verdict verdict = rules.of(caller).verdict(ACTION);
            assertThat(TARGETS).allMatch(target -> verdict != Verdict.DENY || !rules.of(caller).allows(ACTION, target));
        }
    }

    @Property
    void what_is_allowed_without_a_target_is_allowed_for_every_target(@ForAll("soundPolicies") Map<String, String> policy) {
        Rules rules = rules(policy);
        for (Caller caller : CALLERS) {
            Verdict verdict = rules.of(caller).verdict(ACTION);
            assertThat(TARGETS).allMatch(target -> verdict != Verdict.ALLOW || rules.of(caller).allows(ACTION, target));
        }
    }

    @Provide
    Arbitrary<String> rules() {
        return rule(Arbitraries.of("@", "!", "role:member", "ROLE:x", "project_id:%(project_id)s", "'a':%(n)s", "is_admin:true",
                "is_admin:no", "rule:a", "http://host/%(n)s", "https:x", "a.b:c:d", "None:%(n)s", "x:", "$:%z", "é:ü"));
    }

    @Provide
    Arbitrary<List<String>> words() {
        return Arbitraries.of("and", "or", "not", "AND", "(", ")", "((", "a:b)", "(a:b", "a:b", "@", "!", "'q'", "word", "role:x")
                .list().ofMaxSize(8);
    }

    @Provide
    Arbitrary<Map<String, String>> policies() {
        return policies(Arbitraries.oneOf(sound(), Arbitraries.of("$:x", "user_id.x:%(n)s", "project_id:%(n)d", "role:%(n)d",
                "nowhere:%(n)z", "word", "rule:a", "rule:b", "rule:context_is_admin", "nowhere:%s", "http:nowhere")));
    }

    @Provide
    Arbitrary<Map<String, String>> soundPolicies() {
        // a context_is_admin that asks for is_admin refers to itself: such a policy denies everything
        return policies(sound(), sound().filter(check -> !check.startsWith("is_admin:")));
    }

    private static Arbitrary<String> sound() {
        return Arbitraries.of("@", "!", "role:member", "role:admin", "role:%(n)s", "roles:%(n)s", "project_id:%(project_id)s",
                "project_id:demo", "'member':%(n)s", "user_id:%(n)s", "nowhere:%(n)s", "True:%(n)s", "is_admin:True",
                "is_admin:False", "rule:c", "rule:nowhere", "is_admin_project:%(n)s", "service_roles:%(n)s", "domain_id:%(n)s");
    }

    private static Arbitrary<Map<String, String>> policies(Arbitrary<String> leaf) {
        return policies(leaf, leaf);
    }

    private static Arbitrary<Map<String, String>> policies(Arbitrary<String> leaf, Arbitrary<String> ofAdmin) {
        Arbitrary<String> rule = rule(leaf);
        // not made by rule(): what is generated lazily in one place of the code is one generator to jqwik, leaves and all
        Arbitrary<String> plain = Arbitraries.of("role:member", "not 'member':%(n)s", "project_id:%(project_id)s or role:x", "!",
                "@", "not (role:member and user_id:%(n)s)");
        return Combinators.combine(rule, rule, rule, plain, ofAdmin).as((action, a, b, c, admin) ->
                Map.of(ACTION, action, "a", a, "b", b, "c", c, "context_is_admin", admin));
    }

    private static Arbitrary<String> rule(Arbitrary<String> leaf) {
        return Arbitraries.lazyOf(() -> leaf, () -> leaf, () -> rule(leaf).map(rule -> "not (" + rule + ")"),
                () -> rule(leaf).map(rule -> "(" + rule + ")"),
                () -> Combinators.combine(rule(leaf), rule(leaf)).as((left, right) -> left + " and " + right),
                () -> Combinators.combine(rule(leaf), rule(leaf)).as((left, right) -> left + " or " + right),
                () -> leaf.map(check -> "not " + check));
    }

    private static Rules rules(Map<String, String> policy) {
        Map<String, PolicyFile.Entry> entries = policy.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey,
                rule -> new PolicyFile.Entry(CheckParser.parse(rule.getValue()), 1)));
        return new PolicyReader(Settings.of(new HashMap<>())).of(List.of(new PolicyFile("generated", entries)));
    }
}
