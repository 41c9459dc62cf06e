package dev.placard.api.schema;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.placard.http.Microversion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryTest {

    private static final Microversion STRICT = Microversion.of(2, 102);

    @Test
    void before_2_102_a_query_does_no_harm() {
        assertThatCode(() -> Query.requireNone("x=1&%ff", Microversion.of(2, 101))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&", "&&"})
    void a_query_without_arguments_never_does(String query) {
        assertThatCode(() -> Query.requireNone(query, STRICT)).doesNotThrowAnyException();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
        "x=1 | ('x' was", "x | ('x' was", "y=1&x=2&y=3 | ('x', 'y' were", "=1 | ('' was", "a+b%C3%A9=1 | ('a b\u00e9' was",
        "a;b=1 | ('a;b' was"})
    void from_2_102_on_arguments_are_refused_by_name(String query, String named) {
        assertThatThrownBy(() -> Query.requireNone(query, STRICT)).hasMessage("Additional properties are not allowed " + named + " unexpected)");
    }

    @Test
    void a_name_that_is_no_utf8_is_refused() {
        assertThatThrownBy(() -> Query.requireNone("%ff=1", STRICT)).hasMessage("Query string is not UTF-8 encoded");
    }
}
