package dev.placard.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.placard.compute.TagList;
import dev.placard.core.ComputeException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 9110, 8.8.3, 13.1.1 and 13.1.2, letter by letter. */
class EntityTagHeaderTest {

    @Test
    void tags_are_taken_as_they_are_weak_and_strong() {
        assertThat(read("\"abc\"")).isEqualTo(new TagList(false, Set.of("abc"), Set.of()));
        assertThat(read("W/\"abc\"")).isEqualTo(new TagList(false, Set.of(), Set.of("abc")));
        assertThat(read("\"a\", W/\"b\",\t\"c\" ,\"\"")).isEqualTo(new TagList(false, Set.of("a", "c", ""), Set.of("b")));
    }

    @Test
    void empty_elements_of_a_list_are_passed_over() {
        assertThat(read(" , \"a\",, \"b\" ,")).isEqualTo(new TagList(false, Set.of("a", "b"), Set.of()));
    }

    @Test
    void a_star_in_quotes_is_a_tag_and_a_comma_belongs_to_its_tag() {
        assertThat(read(" * ")).isEqualTo(new TagList(true, Set.of(), Set.of()));
        assertThat(read("\"*\"")).isEqualTo(new TagList(false, Set.of("*"), Set.of()));
        assertThat(read("\"a,b\"")).isEqualTo(new TagList(false, Set.of("a,b"), Set.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", ",", "abc", "\"abc", "abc\"", "w/\"abc\"", "W/abc", "W/ \"abc\"", "\"a\" \"b\"", "\"a\"\"b\"", "*, \"a\"",
        "\"a\", *", "**", "\"a b\"", "\"a\u007f\"", "'abc'", "\"a\"; q=1"})
    void what_is_malformed_is_refused(String text) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(ComputeException.class).hasMessageStartingWith("Invalid header If-Match: ")
                .extracting("status").isEqualTo(400);
    }

    private static TagList read(String text) {
        return EntityTagHeader.read("If-Match", text);
    }
}
