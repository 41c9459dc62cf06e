package dev.placard.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.TreeMap;
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
        "\"$:a\"              | p:1: x: \"$\" is neither a Python literal nor a path of names; a decision that comes to it denies",
        "tenant_id:b          | p:1: x: no caller has an attribute tenant_id, which denies",
        "\"user_id:%(b)d\"    | p:1: x: \"user_id:%(b)d\": %d takes a number; a decision that comes to it denies",
        "\"role:%(b\"         | p:1: x: \"role:%(b\": a name after % has no closing parenthesis; a decision that comes to it denies",
    })
    void a_rule_that_does_not_mean_what_it_says_is_named_with_file_and_line(String rule, String problem) {
        assertThat(PolicyFile.parse("p", "x: " + rule).problems()).containsExactly(problem);
    }

    @ParameterizedTest
    @ValueSource(strings = {"role:a", "[]", "\"\"", "\"@\"", "\"!\"", "[role:a, [role:b, role:c]]", "not role:a",
        "\"user_id:%(b)s\"", "http://host/%(b)s", "\"'a.b':c\""})
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

    private static Map<String, Integer> lines(String text) {
        Map<String, Integer> lines = new TreeMap<>();
        PolicyFile.parse("p", text).entries().forEach((name, entry) -> lines.put(name, entry.line()));
        return lines;
    }
}
