package dev.placard.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class VariablesTest {

    private static final URI TARGET = URI.create("http://127.0.0.1:8774");

    private final Variables variables =
            new Variables(TARGET, Map.of("A", "x", "B", "$1\\y", "N", "2.93", "T", "true", "DOT", "a.c"));

    @Test
    void a_text_is_filled_in() {
        assertThat(variables.fill("/$ENVIRON['A']/$ENVIRON[\"B\"]/$ENVIRON:str['A']")).isEqualTo("/x/$1\\y/x");
        assertThat(variables.fill("$SCHEME://$NETLOC/v2")).isEqualTo("http://127.0.0.1:8774/v2");
        assertThat(variables.fill("a$b ${x} $")).isEqualTo("a$b ${x} $");
    }

    @Test
    void texts_within_lists_and_maps_are_filled_in() {
        assertThat(variables.fillIn(Map.of("$ENVIRON['A']", List.of("$ENVIRON['A']", 1, true))))
                .isEqualTo(Map.of("$ENVIRON['A']", List.of("x", 1, true)));
    }

    @Test
    void a_value_is_literal_within_a_regular_expression() {
        assertThat("abc").doesNotMatch(variables.fillExpression("$ENVIRON['DOT']"));
        assertThat("a.c").matches(variables.fillExpression("$ENVIRON['DOT']"));
    }

    @Test
    void what_gabbi_would_take_for_a_number_needs_its_cast() {
        assertThat(variables.fill("compute $ENVIRON['N']")).isEqualTo("compute 2.93");
        assertThat(variables.fill("$ENVIRON:str['N']")).isEqualTo("2.93");
        assertThatThrownBy(() -> variables.fill("$ENVIRON['N']")).hasMessageContaining("$ENVIRON:str");
        assertThatThrownBy(() -> variables.fill("$ENVIRON['T']")).hasMessageContaining("$ENVIRON:str");
    }

    @ParameterizedTest
    @ValueSource(strings = {"$RESPONSE['$.a']", "$HEADERS['a']", "$LAST_URL", "$LOCATION", "$ENVIRON:int['A']", "$ENVIRON[A]"})
    void a_variable_this_runner_does_not_know_is_an_error(String text) {
        assertThatThrownBy(() -> variables.fill(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_variable_nobody_set_is_named() {
        assertThatThrownBy(() -> variables.fill("$ENVIRON['MISSING']")).hasMessageContaining("MISSING");
    }

    @ParameterizedTest
    @MethodSource("environments")
    void every_variable_of_the_table_is_set(Map<String, String> environment) {
        Variables table = new Variables(TARGET, environment);
        assertThat(ConformanceTable.files().flatMap(file -> file.rows().stream()))
                .allSatisfy(row -> assertThatCode(() -> {
                    table.fill(row.url());
                    row.requestHeaders().values().forEach(table::fill);
                    row.data().ifPresent(table::fillIn);
                    row.responseHeaders().values().forEach(table::fill);
                    row.strings().forEach(table::fill);
                    row.jsonPaths().values().forEach(table::fillIn);
                }).as(row.name()).doesNotThrowAnyException());
    }

    static Stream<Map<String, String>> environments() {
        return Stream.of(ConformanceEnvironment.alone(), ConformanceEnvironment.aloneWithLegacyDefaults());
    }
}
