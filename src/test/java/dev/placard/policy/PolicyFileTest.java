package dev.placard.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.placard.policy.language.Check;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said about a policy file: where its rules stand, and what is wrong with it. */
class PolicyFileTest {

    @Test
    void every_rule_knows_its_line_in_yaml() {
        assertThat(lines("# rules\n\n\"a\": \"@\"\n\nb: |\n  role:x\n  or role:y\n'c':\n- role:x\n\"a\": \"!\"\n"))
                .isEqualTo(Map.of("a", 10, "b", 5, "c", 8));
    }

    @Test
    void every_rule_knows_its_line_in_json() {
        assertThat(lines("{\n\t\"a\": \"@\",\n\n\t\"b\":\n\t\t[], \"c\": \"!\"\n}\n")).isEqualTo(Map.of("a", 2, "b", 4, "c", 5));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "role                 | p:1: x: \"role\" is no check (kind:match), and denies",
        "role:a role:b        | p:1: x: it cannot be parsed, and denies",
        "and                  | p:1: x: it is nothing but and, and denies",
        "[[]]                 | p:1: x: its lists are empty, which denies everybody",
        "[[5]]                | p:1: x: its list holds something that is no text, which denies",
        "null                 | p:1: x: it is null (as an unquoted ! is, too), which allows everybody",
        "!                    | p:1: x: it is null (as an unquoted ! is, too), which allows everybody",
        "no                   | p:1: x: it is false, which allows everybody",
        "0                    | p:1: x: it is 0, which allows everybody",
        "{}                   | p:1: x: it is a mapping, which allows everybody",
        "\"$:a\"              | p:1: x: \"$\" is no quoted text, number, None, True, False or path of names; a decision that comes to it denies",
        "not 0x10:a            | p:1: x: \"0x10\" is no quoted text, number, None, True, False or path of names; a decision that comes to it denies",
        "is_admin:1            | p:1: x: \"is_admin:1\" is to Nova as is_admin:False, which holds for everybody who is no admin;"
            + " Keystone's is_admin:1 is is_admin:True here",
        "tenant_id:b          | p:1: x: no caller has an attribute tenant_id, which denies",
        "\"user_id:%(b)d\"    | p:1: x: \"user_id:%(b)d\": of % formats only %(name)s and %% are known; a decision that comes to it denies",
        "\"role:%(b\"         | p:1: x: \"role:%(b\": of % formats only %(name)s and %% are known; a decision that comes to it denies",
    })
    void a_rule_that_does_not_mean_what_it_says_is_named_with_file_and_line(String rule, String problem) {
        assertThat(PolicyFile.parse("p", "x: " + rule).problems()).containsExactly(problem);
    }

    @ParameterizedTest
    @ValueSource(strings = {"role:a", "[]", "\"\"", "\"@\"", "\"!\"", "[role:a, [role:b, role:c]]", "not role:a",
        "\"user_id:%(b)s\"", "http://host/%(b)s", "\"'a.b':c\"", "is_admin:False", "is_admin:true", "opa:nova:metadata", "100:%(b)s", "\"user_id:100%%\""})
    void a_sound_rule_is_no_problem(String rule) {
        assertThat(PolicyFile.parse("p", "x: " + rule).problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "'a: \"@\"\nb: ['      | p:2: ",
        "'a: \"@\"\nb: true'   | p:2: b: a rule is a text or a list, not true",
        "'a: \"@\"\n\nb: 7'    | p:3: b: a rule is a text or a list, not 7",
        "'- a'                 | p:1: the file is no mapping of names to rules",
        "'{\"a\": \"@\",\n\"b\": \"!\"' | p:2: ",
    })
    void a_file_that_cannot_be_loaded_is_refused_with_the_line(String text, String beginning) {
        assertThatThrownBy(() -> PolicyFile.parse("p", text)).isInstanceOf(MalformedPolicyException.class)
                .hasMessageStartingWith(beginning.stripTrailing());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0e0", "._0", "1e-400", "08", "1.0e5", "-.5", "0:00", "0o0"})
    void what_is_no_number_to_pyyaml_is_a_text_and_denies(String text) {
        assertThat(PolicyFile.parse("p", "x: " + text).entries().get("x").rule().check().toString())
                .isEqualTo(text.indexOf(':') < 0 ? "!" : text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.0", "1.0e-400", "00", "0_", "0_0.0", "0x0", "+0b0"})
    void what_is_a_number_to_pyyaml_and_zero_allows_everybody(String text) {
        assertThat(PolicyFile.parse("p", "x: " + text).entries().get("x").rule().check()).isEqualTo(new Check.Everybody());
    }

    @Test
    void an_anchor_may_be_used_as_often_as_one_likes() {
        String uses = IntStream.range(0, 500).mapToObj(i -> "r" + i + ": *m\n").collect(Collectors.joining());
        assertThat(PolicyFile.parse("p", "m: &m [role:a, [role:b, role:c]]\n" + uses).entries()).hasSize(501)
                .allSatisfy((name, entry) -> assertThat(entry.rule().check()).hasToString("(role:a or (role:b and role:c))"));
    }

    @Test
    void an_anchor_of_anchors_costs_nothing() {
        StringBuilder text = new StringBuilder("l0: &l0 [a, b]\n");
        for (int i = 1; i < 60; i++) {
            text.append("l%d: &l%d [*l%d, *l%d]\n".formatted(i, i, i - 1, i - 1));
        }
        assertThat(PolicyFile.parse("p", text.toString()).entries()).hasSize(60);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x: 0b_", "x: 0x_", "x: 2026-13-45", "x: &a {? *a : b}", "x: &a [*a]", "x: !!float z", "x: !!int z",
        "x: !!timestamp z", "x: !!binary '*'", "x: !!omap [a]", "x: !!pairs [a]", "x: !!bool z", "? [a]: b", "x: {[a]: b}", "x: !!set [a]",
        "<<: 5", "x: .inf", "x: 9223372036854775808", "!!set {a, b}", "!!python/object:x {}", "x: {? {a: b} : c}", "=: =", "&a [*a]",
        "&a {x: *a}", "x: !!merge z", "!!map x", "!!str {a: b}", "x: 99999999999999999999-01-01", "\ud800: a", "x: !!null z"})
    void nothing_a_file_holds_throws_anything_but_that_it_is_malformed(String text) {
        try {
            assertThat(PolicyFile.parse("p", text).problems()).isNotNull();
        } catch (MalformedPolicyException e) {
            assertThat(e).hasMessageStartingWith("p:");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{a: ", "- ", "!!set {? "})
    void a_file_nested_without_end_is_malformed(String open) {
        String deep = "x: " + open.repeat(100_000);
        assertThatThrownBy(() -> PolicyFile.parse("p", deep)).isInstanceOf(MalformedPolicyException.class);
    }

    private static Map<String, Integer> lines(String text) {
        Map<String, Integer> lines = new TreeMap<>();
        PolicyFile.parse("p", text).entries().forEach((name, entry) -> lines.put(name, entry.line()));
        return lines;
    }
}
