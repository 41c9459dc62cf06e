package dev.placard.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GabbiFileTest {

    private static final String ROW = "tests:\n- name: one\n  GET: /x\n";

    @Test
    void a_row_adds_to_the_defaults_and_overrides_them() {
        Row row = only("""
                vars:
                  - &token
                    x-auth-token: mine
                defaults:
                  request_headers: {x-auth-token: yours, accept: a}
                  response_strings: [first]
                  status: 204
                tests:
                - name: one
                  DELETE: /x
                  request_headers: *token
                  response_strings: [second]
                """);
        assertThat(row.method()).isEqualTo("DELETE");
        assertThat(row.url()).isEqualTo("/x");
        assertThat(row.requestHeaders()).isEqualTo(Map.of("x-auth-token", "mine", "accept", "a"));
        assertThat(row.strings()).containsExactly("first", "second");
        assertThat(row.status()).containsExactly("204");
    }

    @Test
    void a_row_without_a_status_expects_200() {
        assertThat(only(ROW).status()).containsExactly("200");
    }

    @Test
    void a_row_may_allow_several_statuses() {
        assertThat(only(ROW + "  status: 200 || 204").status()).isEqualTo(Set.of("200", "204"));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "fixtures: [A]\n" + ROW,
        ROW + "  response_json_path: {$: 1}",
        ROW + "  poll: {count: 2}",
        ROW + "  PUT: /y",
        ROW + "  data: <@file.json",
        ROW + "  request_headers: [a]",
        ROW + "  response_strings: {a: b}",
        ROW + "  status: 200\n  status: 201",
        ROW + "- name: one\n  GET: /y",
        "tests:\n- GET: /x",
        "tests:\n- name: one",
        "tests: {}",
        "defaults: {}"})
    void what_this_runner_does_not_know_is_an_error(String text) {
        assertThatThrownBy(() -> GabbiFile.parse("file", text)).isInstanceOf(RuntimeException.class);
    }

    @Test
    void an_error_names_the_file_the_row_and_the_key() {
        assertThatThrownBy(() -> GabbiFile.parse("file.yaml", ROW + "  statuss: 200"))
                .hasMessage("file.yaml, one: unknown key statuss");
    }

    @Test
    void a_row_with_a_reason_to_skip_is_no_test() {
        GabbiFile file = GabbiFile.parse("file", ROW + "  skip: $ENVIRON['WHY']\n- name: two\n  GET: /x");
        URI target = URI.create("http://127.0.0.1:1");
        assertThat(ConformanceTable.rows(target, Map.of("WHY", "too old"), file))
                .map(DynamicNode::getDisplayName).containsExactly("two");
        assertThat(ConformanceTable.rows(target, Map.of("WHY", ""), file))
                .map(DynamicNode::getDisplayName).containsExactly("one", "two");
    }

    @Test
    void the_rows_of_the_table_become_tests() {
        assertThat(ConformanceTable.tests(URI.create("http://127.0.0.1:1"), ConformanceEnvironment.alone())
                .flatMap(node -> ((DynamicContainer) node).getChildren()))
                .hasSizeGreaterThan(300).allMatch(DynamicTest.class::isInstance);
    }

    private static Row only(String text) {
        GabbiFile file = GabbiFile.parse("file", text);
        assertThat(file.rows()).hasSize(1);
        return file.rows().get(0);
    }
}
