package dev.placard.compute;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class EntityTagTest {

    @Property
    void two_maps_have_the_same_tag_exactly_when_they_are_equal(@ForAll("items") Map<String, String> one,
            @ForAll("items") Map<String, String> other) {
        assertThat(EntityTag.of(one).equals(EntityTag.of(other))).isEqualTo(one.equals(other));
    }

    @Property
    void the_order_of_items_does_not_matter(@ForAll("items") Map<String, String> items) {
        Map<String, String> reversed = new LinkedHashMap<>();
        items.keySet().stream().sorted((a, b) -> b.compareTo(a)).forEach(key -> reversed.put(key, items.get(key)));
        assertThat(EntityTag.of(reversed)).isEqualTo(EntityTag.of(items));
    }

    @Property
    void a_tag_needs_no_escapes_in_a_list(@ForAll("items") Map<String, String> items) {
        assertThat(EntityTag.of(items).header()).matches("\"[A-Za-z0-9_-]{22}\"");
    }

    @Test
    void letters_do_not_move_from_a_key_to_its_value() {
        assertThat(EntityTag.of(Map.of("ab", "c"))).isNotEqualTo(EntityTag.of(Map.of("a", "bc")));
        assertThat(EntityTag.of(Map.of("a", "b", "c", "d"))).isNotEqualTo(EntityTag.of(Map.of("a", "bcd")));
    }

    @Test
    void a_tag_is_the_same_on_every_placard() {
        assertThat(EntityTag.of(Map.of()).header()).isEqualTo("\"47DEQpj8HBSa-_TImW-5JA\"");
    }

    /** Few letters, so that equal maps and near ones come up. */
    @Provide
    Arbitrary<Map<String, String>> items() {
        Arbitrary<String> text = Arbitraries.strings().withChars("aA ").withChars("\u00e9\uffff").ofMaxLength(2)
                .map(letters -> letters.replace("A", "\ud83d\ude00"));
        return Arbitraries.maps(text, text).ofMaxSize(3);
    }
}
