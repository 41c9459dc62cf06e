package dev.placard.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** What a record says of items, and the text it is kept as. */
class ItemChangeTest {

    @Test
    void what_was_set_is_listed_also_where_it_stayed_and_what_was_left_alone_is_not() {
        assertThat(ItemChange.between(Map.of("set", "1", "left", "1", "gone", "1"), Map.of("set", "1", "left", "1", "new", "1"),
                Set.of("set", "new"))).containsExactly(new ItemChange("gone", Optional.of("1"), Optional.empty()),
                        new ItemChange("new", Optional.empty(), Optional.of("1")), new ItemChange("set", Optional.of("1"), Optional.of("1")));
    }

    @Property
    void what_is_kept_is_read_again(@ForAll String key, @ForAll String before, @ForAll String after) {
        List<ItemChange> changes = List.of(new ItemChange(key, Optional.of(before), Optional.of(after)),
                new ItemChange(after, Optional.empty(), Optional.of(before)));
        assertThat(ItemChange.read(ItemChange.text(changes))).isEqualTo(changes.stream().map(ItemChange::document).toList());
        assertThat(ItemChange.items(ItemChange.text(Map.of(key, before)))).isEqualTo(Map.of(key, before));
        assertThat(ItemChange.text(changes)).matches("\\p{ASCII}*");
    }

    @Test
    void the_pattern_of_a_key_stands_for_its_characters_only() {
        assertThat(ItemChange.pattern("a_b%c!d\"e")).isEqualTo("%{\"key\": \"a!_b!%c!!d\\\"e\",%");
    }
}
